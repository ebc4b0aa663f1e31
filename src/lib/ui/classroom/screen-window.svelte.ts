import { localizeHref } from '$lib/paraglide/runtime';

/** The Window Management API, where a browser has it. */
interface ManyScreens {
	getScreenDetails?: () => Promise<{
		currentScreen: OneScreen;
		screens: readonly OneScreen[];
	}>;
}
interface OneScreen {
	availLeft: number;
	availTop: number;
	availWidth: number;
	availHeight: number;
}

/** Always the same window: opened twice it is still one. */
const NAME = 'luwte-class-screen';

/**
 * The screen of the class in a window of its own. Where the browser lets us, it is placed on the second
 * display; the instructor can always drag it there herself.
 */
export class ScreenWindow {
	/** The browser did not let a window be opened: a link can. */
	blocked = $state(false);
	/** There is a second display, and the browser would place a window on it when it is asked to. */
	canPlace = $state(false);
	/** It was asked to and did not: she drags it there herself. */
	notPlaced = $state(false);
	#window = $state.raw<Window | null>(null);
	#mayPlace = false;

	/** Where the screen of the class is. */
	get href(): string {
		return localizeHref('/docent/scherm/');
	}

	/** Looks what this browser offers; asks nobody anything. */
	async look() {
		if (!('getScreenDetails' in window)) return;
		const extended = (screen as { isExtended?: boolean }).isExtended === true;
		try {
			const name = 'window-management' as PermissionName;
			const { state } = await navigator.permissions.query({ name });
			this.#mayPlace = state === 'granted';
			this.canPlace = extended && state !== 'denied';
		} catch {
			// It has the one without the other: the window is dragged by hand.
		}
	}

	/** To be called by a press: else it is taken for a pop-up. */
	open() {
		if (this.#window && !this.#window.closed) {
			this.#window.focus();
			return;
		}
		this.#window = window.open(this.href, NAME, 'popup,width=1024,height=768');
		this.blocked = this.#window === null;
		if (this.#mayPlace && this.canPlace) void this.place();
	}

	/** Puts the window on the display that this one is not on. The browser may ask leave. */
	async place() {
		try {
			const details = await (window as ManyScreens).getScreenDetails?.();
			const other = details?.screens.find((screen) => screen !== details.currentScreen);
			// Allowed once, it is placed by itself the next time it is opened.
			this.#mayPlace = true;
			if (!this.#window) return;
			if (!other) throw new Error('The second display is gone.');
			this.#window.moveTo(other.availLeft, other.availTop);
			this.#window.resizeTo(other.availWidth, other.availHeight);
			this.notPlaced = false;
		} catch {
			this.canPlace = false;
			this.notPlaced = true;
		}
	}

	/** It was opened from here, and can be reached. */
	get isOurs(): boolean {
		return this.#window !== null && !this.#window.closed;
	}
}
