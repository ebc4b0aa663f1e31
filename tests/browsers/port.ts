/** What every browser must be able to do for a walk, whoever drives it. */
export interface Tab {
	goto(address: string): Promise<void>;
	reload(): Promise<void>;
	/** Runs a function in the page; it can reach nothing but its arguments, which go as JSON. */
	evaluate<Args extends unknown[], Found>(
		run: (...args: Args) => Found | Promise<Found>,
		...args: Args
	): Promise<Found>;
	/** A real press on a point of the window, px. */
	point(at: Point, by: Pointing): Promise<void>;
	/** Presses on one point and lets go on another, px. */
	drag(from: Point, to: Point): Promise<void>;
	/** A key by the name that the page gets (`KeyboardEvent.key`). */
	key(name: KeyName): Promise<void>;
	type(text: string): Promise<void>;
	/** Gives files to the file input that a selector finds. */
	upload(selector: string, files: string[]): Promise<void>;
	/** The window that is opened by what is done. */
	opened(act: () => Promise<void>): Promise<Tab>;
	print(): Promise<Buffer>;
	screenshot(): Promise<Buffer>;
	close(): Promise<void>;
}

export interface Point {
	x: number;
	y: number;
}

export type Pointing = 'mouse' | 'touch';

/** What a browser runs on: a laptop with a mouse, or a phone with nothing but fingers. */
export type Machine = 'laptop' | 'phone';

/** Keys that have a name of more than one letter. */
export const KEYS = ['Enter', 'Tab', 'Escape', 'Home', 'ArrowRight', 'ArrowLeft', 'Space'] as const;
export type KeyName = (typeof KEYS)[number] | 'k' | 'w';

/** What not every driver can. */
export type Skill = 'touch' | 'print' | 'download';

export interface Driver {
	readonly version: string;
	/** What this driver cannot do, and a word on why. */
	readonly cannot: Partial<Record<Skill, string>>;
	/** What people press with. */
	readonly hand: Pointing;
	/** Where this browser puts what is saved. */
	readonly downloads: string;
	newTab(): Promise<Tab>;
	/** Errors and warnings of all its pages since this was asked before. */
	complaints(): string[];
	close(): Promise<void>;
}

/** A function as a text that any driver can run in the page. */
export function source(run: (...args: never[]) => unknown, args: unknown[]): string {
	// The compiler of the tests names inner functions by a helper that a page does not have.
	return `(() => { const __name = (named) => named; return (${run})(...${JSON.stringify(args)}); })()`;
}
