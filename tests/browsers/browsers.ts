import { ensureBrowser, type BrowserName } from '../../scripts/lib/browsers.mjs';
import { drivePuppeteer } from './drivers/puppeteer';
import { driveWebKit } from './drivers/webkit';
import type { Driver, Machine } from './port';

/** A browser that can be opened, or why it cannot. */
export interface Found {
	name: BrowserName;
	open: (() => Promise<Driver>) | null;
	missing: string;
}

/** Finds what can be had; installing goes one after another, as the packages of a system do. */
export async function findBrowsers(
	names: readonly BrowserName[],
	machine: Machine
): Promise<Found[]> {
	const found: Found[] = [];
	for (const name of names) {
		if (name === 'webkit' && machine === 'phone') {
			found.push({ name, open: null, missing: 'WebKitGTK: its driver has no fingers.' });
			continue;
		}
		const { programs, missing } = await ensureBrowser(name);
		found.push({ name, open: programs && (() => open(name, programs, machine)), missing });
	}
	return found;
}

function open(
	name: BrowserName,
	programs: Record<string, string>,
	machine: Machine
): Promise<Driver> {
	if (name === 'webkit') return driveWebKit(programs['driver']!, programs['browser']!);
	return drivePuppeteer(name === 'firefox' ? 'firefox' : 'chrome', programs['browser']!, machine);
}
