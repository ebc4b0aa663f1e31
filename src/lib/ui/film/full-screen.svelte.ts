/** One part of the page with the whole screen to itself, where the browser offers that. */
export class FullScreen {
	/** An iPhone has none. */
	possible = $state(false);
	on = $state(false);
	#part: HTMLElement | null = null;

	/** @returns how to stop watching */
	watch(part: HTMLElement): () => void {
		this.#part = part;
		this.possible = document.fullscreenEnabled === true;
		const look = () => (this.on = document.fullscreenElement === part);
		document.addEventListener('fullscreenchange', look);
		return () => document.removeEventListener('fullscreenchange', look);
	}

	toggle() {
		// Refused by the browser or its owner: the film stays where it is.
		const refused = () => (this.possible = false);
		if (this.on) document.exitFullscreen().catch(() => {});
		else this.#part?.requestFullscreen().catch(refused);
	}
}
