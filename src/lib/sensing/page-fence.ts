import { raiseFence } from './worker/fence';
import { requestLog } from './request-log';

/**
 * The page's own fence, beside its CSP: the app may fetch its own files and nothing else. Raised
 * once, when the app starts in a browser.
 */
export function raisePageFence() {
	raiseFence(window as never, () => requestLog.countRefused());
	requestLog.observe();
}
