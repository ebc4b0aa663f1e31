import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureChromium } from '../../lib/chromium.mjs';

/** A browser with one page, and what ends it. */
export interface Launched {
	/** Name and version. */
	name: string;
	browser: Browser;
	close(): Promise<void>;
}

const VIEW = { width: 1280, height: 860 };

export async function launchChromium(): Promise<Launched> {
	const browser = await puppeteer.launch({
		browser: 'chrome',
		executablePath: await ensureChromium(),
		defaultViewport: VIEW,
		args: [
			'--enable-unsafe-swiftshader',
			'--disable-background-networking',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
	});
	return { name: await nameOf(browser), browser, close: () => browser.close() };
}

/**
 * Firefox in a window on a screen that nobody sees: without a window it has no WebGL.
 * @returns null where it cannot be had; says why
 */
export async function launchFirefox(): Promise<Launched | null> {
	const [firefox, xvfb] = [findProgram('firefox-esr', 'firefox'), findProgram('Xvfb')];
	if (!firefox || !xvfb) {
		console.log('Firefox is left out. Debian: apt-get install firefox-esr xvfb libgl1-mesa-dri');
		return null;
	}
	const screen = spawn(
		xvfb,
		['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'],
		{
			stdio: ['ignore', 'pipe', 'ignore']
		}
	);
	const display = await new Promise<string>((resolve, reject) => {
		screen.once('exit', () => reject(new Error('Xvfb did not start.')));
		screen.stdout.once('data', (told) => resolve(String(told).trim()));
	});
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: firefox,
		headless: false,
		defaultViewport: VIEW,
		env: { ...process.env, DISPLAY: `:${display}` },
		extraPrefsFirefox: {
			// Else its clock goes in whole ms.
			'privacy.reduceTimerPrecision': false
		}
	});
	const close = async () => {
		await browser.close();
		screen.kill();
	};
	return { name: await nameOf(browser), browser, close };
}

async function nameOf(browser: Browser): Promise<string> {
	const [, name, version] = /^(?:Headless)?(\w+)\/([\d.]+)/i.exec(await browser.version())!;
	return `${name![0]!.toUpperCase()}${name!.slice(1)} ${version!.split('.')[0]}`;
}

function findProgram(...names: string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}
