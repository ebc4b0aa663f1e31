import { ensureBrowser, type BrowserName } from '../../scripts/lib/browsers.mjs';
import { drivePuppeteer } from './drivers/puppeteer';
import { driveWebKit } from './drivers/webkit';
import type { Driver } from './port';

/** A browser that can be opened, or why it cannot. */
export interface Found {
	name: BrowserName;
	open: (() => Promise<Driver>) | null;
	missing: string;
}

/** Finds what can be had; installing goes one after another, as the packages of a system do. */
export async function findBrowsers(names: readonly BrowserName[]): Promise<Found[]> {
	const found: Found[] = [];
	for (const name of names) {
		const { programs, missing } = await ensureBrowser(name);
		found.push({ name, open: programs && (() => open(name, programs)), missing });
	}
	return found;
}

function open(name: BrowserName, programs: Record<string, string>): Promise<Driver> {
	if (name === 'webkit') return driveWebKit(programs['driver']!, programs['browser']!);
	return drivePuppeteer(name === 'firefox' ? 'firefox' : 'chrome', programs['browser']!);
}
