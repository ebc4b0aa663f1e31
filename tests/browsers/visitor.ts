import { lookAt, leadTo, type Sight, type Target } from './in-page';
import type { Driver, KeyName, Point, Pointing, Tab } from './port';
import type { Site } from './site';

const PATIENCE_MS = 60_000;
/** What follows a press is seen within this, unless it missed. */
const SOON_MS = 4000;
const LOOK_AGAIN_MS = 40;

/** How somebody presses what she sees. */
export type Hand = Pointing | 'keyboard';

/** By its test id; `more` is a selector within it. */
export const id = (testid: string, more = ''): Target => ({
	css: `[data-testid="${testid}"]${more && ` ${more}`}`
});

/** Something to press, by all of its words. */
export const named = (name: string): Target => ({ css: 'a, button, [role=button], summary', name });

/** Somebody at a page, in whatever browser: looks, waits, presses and writes. */
export class Visitor {
	constructor(
		readonly tab: Tab,
		readonly driver: Driver,
		readonly site: Site
	) {}

	/** Opens a page and waits until it answers. */
	async visit(path: string) {
		await this.tab.goto(this.site.url + path.slice(1));
		await this.awake();
	}

	async reload() {
		await this.tab.reload();
		await this.awake();
	}

	/** The text of a page is there before the app in it is. */
	awake() {
		return this.until('the app is awake', () =>
			this.tab.evaluate(() => Boolean(document.querySelector('#svelte-announcer')))
		);
	}

	/** Goes on to another page within the app: nothing is loaded anew. */
	async follow(path: string) {
		await this.tab.evaluate(leadTo, path);
		await this.until(`${path} by a link`, () =>
			this.tab.evaluate(
				(to) =>
					location.pathname === to &&
					!document.querySelector('h1[data-left]') &&
					Boolean(document.querySelector('h1')),
				path
			)
		);
	}

	/** Waits until that is so; of a page that is just being left no answer comes. */
	async until(what: string, isSo: () => Promise<unknown>, patience = PATIENCE_MS) {
		const end = Date.now() + patience;
		let fault = '';
		while (Date.now() < end) {
			try {
				if (await isSo()) return;
				fault = '';
			} catch (error) {
				fault = ` (${(error as Error).message.split('\n')[0]})`;
			}
			await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
		}
		throw new Error(`waited in vain for: ${what}${fault}`);
	}

	look(target: Target): Promise<Sight> {
		return this.tab.evaluate(lookAt, target, 'look');
	}

	async seen(target: Target): Promise<boolean> {
		const { nth = 0 } = target;
		return (await this.look(target)).count > nth;
	}

	/** Waits until it is there, with these words if any are given. */
	see(target: Target, text?: string, patience?: number) {
		const wanted = text === undefined ? target : { ...target, text };
		return this.until(describe(wanted), () => this.seen(wanted), patience);
	}

	gone(target: Target) {
		return this.until(`${describe(target)} to go`, async () => !(await this.seen(target)));
	}

	/** Waits until something has that value in an attribute. */
	has(target: Target, attribute: string, value: string, patience?: number) {
		return this.until(
			`${describe(target)} with ${attribute} ${value}`,
			async () => (await this.look(target)).attributes[attribute] === value,
			patience
		);
	}

	async read(target: Target): Promise<string> {
		await this.see(target);
		return (await this.look(target)).text;
	}

	/** Where to press it, once it lies still and nothing is on it. */
	async placeOf(target: Target): Promise<Point> {
		let before: Point | null = null;
		let now: Point | null = null;
		await this.until(`${describe(target)} to be pressed`, async () => {
			before = now;
			now = (await this.tab.evaluate(lookAt, target, 'show')).at;
			return now && before && now.x === before.x && now.y === before.y;
		});
		return now!;
	}

	async press(target: Target, hand: Hand = this.driver.hand) {
		if (hand !== 'keyboard') return this.tab.point(await this.placeOf(target), hand);
		await this.focus(target);
		await this.tab.key('Enter');
	}

	/** Presses, once more if that came to nothing: what stands above it may grow at that very moment. */
	pressFor(result: Target, target: Target) {
		return this.until(`${describe(result)} by ${describe(target)}`, async () => {
			if (await this.seen(result)) return true;
			if (await this.seen(target)) await this.press(target);
			await this.see(result, undefined, SOON_MS);
			return true;
		});
	}

	focus(target: Target) {
		return this.until(
			`${describe(target)} to take the focus`,
			async () => (await this.tab.evaluate(lookAt, target, 'focus')).focused
		);
	}

	key(name: KeyName) {
		return this.tab.key(name);
	}

	/** Writes in the place of what is there. */
	async write(target: Target, text: string) {
		await this.focus(target);
		await this.tab.type(text);
		await this.until(
			`${describe(target)} to say “${text}”`,
			async () => (await this.look(target)).value === text
		);
	}

	/** One of several to choose: pressed until it is chosen. */
	async choose(target: Target) {
		await this.press(target);
		await this.until(`${describe(target)} to be chosen`, () =>
			this.seen({ ...target, css: `${target.css}:checked` })
		);
	}
}

function describe({ css, name, text, nth }: Target): string {
	const words = [name, text].filter((part) => part !== undefined).map((part) => ` “${part}”`);
	return css + words.join('') + (nth ? ` (${nth + 1})` : '');
}
