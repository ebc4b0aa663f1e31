import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { Command, Name } from 'selenium-webdriver/lib/command.js';
import { type Driver, type KeyName, type Point, type Pointing, source, type Tab } from '../port';
import { within } from '../within';
import { CLOSING_MS, endWithUs, openRoom } from './window';

/** What MiniBrowser writes about the console of a page: `CONSOLE JS ERROR …`. */
const CONSOLE = /^CONSOLE \S+ (ERROR|WARN)\b/;

/** Without a graphics card, layers that are put together by one take most of the time. */
const PAINT_PLAINLY = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

const NAMED_KEYS: Record<string, string> = {
	Enter: Key.ENTER,
	Tab: Key.TAB,
	Escape: Key.ESCAPE,
	Home: Key.HOME,
	ArrowRight: Key.ARROW_RIGHT,
	ArrowLeft: Key.ARROW_LEFT,
	Space: ' '
};

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** WebKitGTK's own small browser, driven by plain WebDriver. */
export async function driveWebKit(program: string, miniBrowser: string): Promise<Driver> {
	const room = await openRoom(true);
	const port = await freePort();
	const child = spawn(program, [`--port=${port}`], {
		cwd: room.downloads,
		env: { ...room.env, ...PAINT_PLAINLY },
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const end = endWithUs(child);
	let complaints: string[] = [];
	let rest = '';
	child.stdout.on('data', (part) => {
		const lines = (rest + String(part)).split('\n');
		rest = lines.pop()!;
		complaints.push(...lines.filter((line) => CONSOLE.test(line)));
	});
	const stop = () => {
		end();
		room.close();
	};
	try {
		const web = await session(port, miniBrowser);
		const first = await web.getWindowHandle();
		const version = (await web.getCapabilities()).getBrowserVersion() ?? '';
		return {
			version,
			hand: 'mouse',
			cannot: await whatItCannot(new FirstTab(web, first)),
			downloads: room.downloads,
			// A new tab of MiniBrowser stays behind the first one, where no hand reaches it.
			newTab: async () => new FirstTab(web, first),
			complaints() {
				const all = complaints;
				complaints = [];
				return all;
			},
			async close() {
				await within(CLOSING_MS, 'closing', web.quit()).catch(() => {});
				stop();
			}
		};
	} catch (error) {
		stop();
		throw error;
	}
}

/** The driver listens a moment after it was started. */
async function session(port: number, binary: string): Promise<WebDriver> {
	const args = ['--automation', '--enable-write-console-messages-to-stdout=true'];
	const wanted = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary, args }
	});
	for (let tries = 1; ; tries++) {
		try {
			return await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(wanted)
				.build();
		} catch (error) {
			if (tries === 50 || !/ECONNREFUSED/.test(String(error))) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

/** Tried, since newer drivers can more. */
async function whatItCannot(tab: Tab): Promise<Driver['cannot']> {
	const cannot: Driver['cannot'] = {};
	await tab.evaluate(() =>
		addEventListener('pointerdown', (press) => (document.title = press.pointerType))
	);
	await tab.point({ x: 100, y: 100 }, 'touch').catch(() => {});
	if ((await tab.evaluate(() => document.title)) !== 'touch')
		cannot.touch = 'this WebKitWebDriver presses with a mouse where a touch is asked for';
	await tab.print().catch(() => (cannot.print = 'this WebKitWebDriver has no command to print'));
	return cannot;
}

class WebKitTab implements Tab {
	constructor(
		private readonly web: WebDriver,
		private readonly handle: string
	) {}

	/** WebDriver speaks with one window at a time. */
	async #here(): Promise<WebDriver> {
		await this.web.switchTo().window(this.handle);
		return this.web;
	}

	async goto(address: string) {
		await (await this.#here()).get(address);
	}

	async reload() {
		await (await this.#here()).navigate().refresh();
	}

	async evaluate<Args extends unknown[], Found>(
		run: (...args: Args) => Found | Promise<Found>,
		...args: Args
	) {
		const found = await (await this.#here()).executeScript(`return ${source(run, args)}`);
		return found as Found;
	}

	point(at: Point, by: Pointing) {
		return this.#move(by, [at, at]);
	}

	drag(from: Point, to: Point) {
		const half = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
		return this.#move('mouse', [from, half, to]);
	}

	/** Pressed on the first of these points, let go on the last. */
	async #move(pointerType: Pointing, [from, ...on]: Point[]) {
		const to = (point: Point | undefined) => ({ type: 'pointerMove', duration: 0, ...point });
		const actions = [
			to(from),
			{ type: 'pointerDown', button: 0 },
			...on.map(to),
			{ type: 'pointerUp', button: 0 }
		];
		// Each kind of pointer is a thing of its own, which keeps its kind.
		const pointer = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
		const web = await this.#here();
		await web.execute(new Command(Name.ACTIONS).setParameter('actions', [pointer]));
	}

	async key(name: KeyName) {
		await this.type(NAMED_KEYS[name] ?? name);
	}

	async type(text: string) {
		await (await this.#here()).actions({ async: true }).sendKeys(text).perform();
	}

	async upload(selector: string, files: string[]) {
		const web = await this.#here();
		await web.findElement(By.css(selector)).sendKeys(files.join('\n'));
	}

	async opened(act: () => Promise<void>) {
		const before = await this.web.getAllWindowHandles();
		await act();
		for (let tries = 0; tries < 200; tries++) {
			const opened = (await this.web.getAllWindowHandles()).find((one) => !before.includes(one));
			if (opened) return new WebKitTab(this.web, opened);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error('no window was opened');
	}

	async print() {
		const web = await this.#here();
		// Its types say that no command answers.
		const pdf: unknown = await web.execute(new Command('printPage'));
		return Buffer.from(String(pdf), 'base64');
	}

	async screenshot() {
		return Buffer.from(await (await this.#here()).takeScreenshot(), 'base64');
	}

	async close() {
		await (await this.#here()).close();
	}
}

/** The window of the driver itself: without it there is none to speak with. */
class FirstTab extends WebKitTab {
	override async close() {
		await this.goto('about:blank');
	}
}
