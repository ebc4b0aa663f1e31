/** Who watches is left alone after so long, ms. */
const RESTS_AFTER_MS = 3000;

/**
 * Whether somebody at this window moves the mouse, touches, presses a key or walks through the buttons: only
 * then what lies over the picture is in sight.
 */
export class Stirring {
	now = $state(true);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @returns how to stop watching */
	watch(): () => void {
		const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
		events.forEach((event) => addEventListener(event, this.stir));
		this.stir();
		return () => {
			clearTimeout(this.#timer);
			events.forEach((event) => removeEventListener(event, this.stir));
		};
	}

	stir = () => {
		this.now = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#rest, RESTS_AFTER_MS);
	};

	#rest = () => (this.now = false);
}
