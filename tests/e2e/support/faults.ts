import { expect, type Page } from '@playwright/test';
import { fault, pipeline, visit } from './app';

/** Asks for the camera on the measuring page without expecting that measuring begins. */
export async function askForCamera(page: Page) {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
}

/** The first time that it is asked for another program uses the camera. After `watchCameras`, before opening the page. */
export async function busyOnce(page: Page) {
	await page.addInitScript(() => {
		const devices = navigator.mediaDevices;
		const getUserMedia = devices.getUserMedia.bind(devices);
		devices.getUserMedia = () => {
			devices.getUserMedia = getUserMedia;
			return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
		};
	});
}

/** Measuring has stopped, with a reason and a sentence about it. */
export async function expectFault(page: Page, code: string, sentence: string) {
	await expect(fault(page)).toHaveAttribute('data-code', code, { timeout: 30_000 });
	await expect(fault(page)).toContainText(sentence);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
}

/** The button beside a fault; waits until measuring runs again. */
export async function tryAgain(page: Page) {
	await fault(page).getByRole('button').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running', { timeout: 20_000 });
	await expect(fault(page)).toHaveCount(0);
}
