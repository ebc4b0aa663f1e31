/** Whether there is a screen here with a browser on it, and nobody asked to leave it alone. */
function hasScreen() {
	const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (CI || BROWSER === 'none' || process.argv.includes('--no-open')) return false;
	return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Opens an address in the browser of this computer, where there is one.
 * @param {string} url
 */
export async function openBrowser(url) {
	if (!hasScreen()) return;
	try {
		const { default: open } = await import('open');
		const browser = await open(url);
		// A missing launcher shows only later, and is no reason to stop serving.
		browser.on('error', () => {});
	} catch {
		// The address is on the console.
	}
}
