import { ensureBrowser, type BrowserName } from '../../scripts/lib/browsers.mjs';
import { drivePuppeteer } from './drivers/puppeteer';
import { driveWebKit } from './drivers/webkit';
import type { Driver } from './port';

/** A browser that is open, or why it is not. */
export interface Opened {
	name: BrowserName;
	driver: Driver | null;
	missing: string;
}

/** Opens what can be had; installing goes one after another, as the system's packages do. */
export async function openBrowsers(names: readonly BrowserName[]): Promise<Opened[]> {
	const opened: Opened[] = [];
	for (const name of names) {
		const { programs, missing } = await ensureBrowser(name);
		const driver = programs ? await open(name, programs) : null;
		opened.push({ name, driver, missing });
	}
	return opened;
}

function open(name: BrowserName, programs: Record<string, string>): Promise<Driver> {
	if (name === 'webkit') return driveWebKit(programs['driver']!, programs['browser']!);
	return drivePuppeteer(name === 'firefox' ? 'firefox' : 'chrome', programs['browser']!);
}
