import type { ConsoleMessage, Page } from '@playwright/test';

/** What MediaPipe's engine writes to the console, at whatever level, when nothing is the matter. */
const ENGINE =
	/^(INFO: Created TensorFlow Lite XNNPACK delegate for CPU\.|[IW]\d{4} \d\d:\d\d:|Graph successfully started running\.)/;

/** The tests do not let the app be kept on the device; see `serviceWorkers` in the configuration. */
const NOT_KEPT = 'Service Worker registration blocked by Playwright';

/**
 * Collects what goes wrong in a page: errors and warnings on the console, and errors nobody caught.
 * Call before opening it.
 */
export function collectConsoleErrors(page: Page): string[] {
	const errors: string[] = [];
	const wrong = (message: ConsoleMessage) =>
		['error', 'warning'].includes(message.type()) &&
		!ENGINE.test(message.text()) &&
		message.text() !== NOT_KEPT;
	page.on('console', (message) => {
		if (wrong(message)) errors.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
	return errors;
}
