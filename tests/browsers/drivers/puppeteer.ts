import puppeteer, {
	type Browser,
	type KeyInput,
	type LaunchOptions,
	type Page,
	type Viewport
} from 'puppeteer-core';
import {
	type Driver,
	type KeyName,
	type Machine,
	type Point,
	type Pointing,
	source,
	type Tab
} from '../port';
import { within } from '../within';
import { CLOSING_MS, openRoom, type Room } from './window';

/** What of the console is no complaint: a browser's own advice to who builds pages. */
const TYPES = ['error', 'warn'];

/** The rest of a page is waited for by what is to be seen on it. */
const ANSWERED = { waitUntil: 'domcontentloaded', timeout: 120_000 } as const;

const FIREFOX_PREFS = (downloads: string) => ({
	'intl.accept_languages': 'nl',
	'ui.prefersReducedMotion': 1,
	'browser.download.dir': downloads,
	'browser.download.folderList': 2,
	'browser.download.always_ask_before_handling_new_types': false,
	'browser.download.alwaysOpenPanel': false
});

/** px */
const SCREENS: Record<Machine, Viewport> = {
	laptop: { width: 1280, height: 860 },
	phone: { width: 390, height: 844, hasTouch: true }
};

const CHROMIUM_FLAGS = [
	'--force-prefers-reduced-motion',
	'--disable-background-networking',
	'--touch-events=enabled',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

/** Firefox speaks WebDriver BiDi, Chromium its own protocol; puppeteer knows both. */
export async function drivePuppeteer(
	browser: 'firefox' | 'chrome',
	executablePath: string,
	machine: Machine
): Promise<Driver> {
	const isFirefox = browser === 'firefox';
	const room = await openRoom(isFirefox);
	const common: LaunchOptions = {
		browser,
		executablePath,
		// Only with a window does Firefox have WebGL; Chromium is quicker without.
		headless: isFirefox ? false : 'shell',
		env: room.env,
		defaultViewport: SCREENS[machine]
	};
	const own: LaunchOptions = isFirefox
		? { extraPrefsFirefox: FIREFOX_PREFS(room.downloads) }
		: {
				args: CHROMIUM_FLAGS,
				downloadBehavior: { policy: 'allow', downloadPath: room.downloads }
			};
	try {
		const hand = machine === 'phone' ? 'touch' : 'mouse';
		return await PuppeteerDriver.over(await puppeteer.launch({ ...common, ...own }), room, hand);
	} catch (error) {
		room.close();
		throw error;
	}
}

class PuppeteerDriver implements Driver {
	readonly cannot = {};
	#complaints: string[] = [];

	private constructor(
		readonly browser: Browser,
		readonly version: string,
		readonly room: Room,
		readonly hand: Pointing
	) {}

	static async over(browser: Browser, room: Room, hand: Pointing) {
		const version = (await browser.version()).replace(/^.*\//, '');
		return new PuppeteerDriver(browser, version, room, hand);
	}

	get downloads() {
		return this.room.downloads;
	}

	async newTab() {
		return this.tabOf(await this.browser.newPage());
	}

	tabOf(page: Page): Tab {
		page.on('console', (message) => {
			if (TYPES.includes(message.type()))
				this.#complaints.push(`${message.type()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => this.#complaints.push(`uncaught: ${error}`));
		return new PuppeteerTab(page, this);
	}

	complaints() {
		const all = this.#complaints;
		this.#complaints = [];
		return all;
	}

	async close() {
		await within(CLOSING_MS, 'closing', this.browser.close()).catch(() => {
			this.browser.process()?.kill('SIGKILL');
		});
		this.room.close();
	}
}

class PuppeteerTab implements Tab {
	constructor(
		private readonly page: Page,
		private readonly driver: PuppeteerDriver
	) {}

	async goto(address: string) {
		await this.page.goto(address, ANSWERED);
	}

	async reload() {
		await this.page.reload(ANSWERED);
	}

	async evaluate<Args extends unknown[], Found>(
		run: (...args: Args) => Found | Promise<Found>,
		...args: Args
	) {
		return (await this.page.evaluate(source(run, args))) as Found;
	}

	async point({ x, y }: Point, by: Pointing) {
		await this.page.bringToFront();
		if (by === 'touch') await this.page.touchscreen.tap(x, y);
		else await this.page.mouse.click(x, y);
	}

	async drag(from: Point, to: Point) {
		const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
		if (this.driver.hand === 'touch') {
			const finger = await this.page.touchscreen.touchStart(from.x, from.y);
			for (const { x, y } of [half, to]) await finger.move(x, y);
			return finger.end();
		}
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		for (const { x, y } of [half, to]) await this.page.mouse.move(x, y);
		await this.page.mouse.up();
	}

	async key(name: KeyName) {
		await this.page.keyboard.press(name === 'Space' ? ' ' : (name as KeyInput));
	}

	async type(text: string) {
		await this.page.keyboard.type(text);
	}

	async upload(selector: string, files: string[]) {
		const input = await this.page.$(selector);
		if (!input) throw new Error(`no file input: ${selector}`);
		await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(
			...files
		);
	}

	async opened(act: () => Promise<void>) {
		const before = await this.driver.browser.pages();
		await act();
		const target = await this.driver.browser.waitForTarget(async (one) => {
			if (one.type() !== 'page') return false;
			const page = await one.page();
			return page !== null && !before.includes(page);
		});
		return this.driver.tabOf((await target.page())!);
	}

	async print() {
		return Buffer.from(await this.page.pdf({ preferCSSPageSize: true, format: 'A4' }));
	}

	async screenshot() {
		return Buffer.from(await this.page.screenshot());
	}

	async close() {
		await this.page.close();
	}
}
