/**
 * Looking as long as one holds a button. A screen reader, a switch or a voice cannot hold: its click shows
 * until its next one, or until she is elsewhere.
 */
export class HeldLook {
	now = $state(false);
	/** The press that is under way has no finger behind it. */
	#virtual = false;
	/** Shown by a click: nobody holds. */
	#byClick = false;

	press = (event: PointerEvent & { currentTarget: HTMLElement }) => {
		this.#virtual = isVirtual(event);
		if (this.#virtual) return;
		// Held by this finger until it lets go, wherever it slides.
		event.currentTarget.setPointerCapture(event.pointerId);
		this.now = true;
	};

	letGo = () => {
		if (!this.#virtual) this.end();
	};

	end = () => {
		this.now = false;
		this.#byClick = false;
	};

	/** Somebody presses or reads something else; who holds goes on looking. */
	elsewhere = () => {
		if (this.#byClick) this.end();
	};

	click = (event: MouseEvent) => {
		if (event.detail === 0 || this.#virtual) this.now = this.#byClick = !this.now;
		this.#virtual = false;
	};

	key = (event: KeyboardEvent) => {
		if (event.key !== ' ' && event.key !== 'Enter') return;
		// No click of it: the key is held.
		event.preventDefault();
		this.now = event.type === 'keydown';
	};
}

/** Screen readers on phones make presses of their own: without size, or without weight. */
function isVirtual({ width, height, pressure, pointerType, detail }: PointerEvent): boolean {
	if (width === 0 && height === 0) return true;
	return width <= 1 && height <= 1 && pressure === 0 && detail === 0 && pointerType === 'mouse';
}
