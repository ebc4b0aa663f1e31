import { FullScreen } from '../film/full-screen.svelte';
import { Stirring } from './stirring.svelte';

/**
 * One screen for all: what the class sees fills the instructor's own window, as in a video call or on a
 * tablet, and her controls and notes are out of sight.
 */
export class OneScreen {
	on = $state(false);
	readonly full = new FullScreen();
	readonly stirring = new Stirring();

	/** Follows the browser while the mode is on. @param part what fills the window @returns how to stop */
	watch(part: HTMLElement): () => void {
		const stops = [this.full.watch(part), this.stirring.watch()];
		// Who leaves the full screen by Escape wants the controls back.
		const left = () => {
			if (document.fullscreenElement === null) this.on = false;
		};
		document.addEventListener('fullscreenchange', left);
		return () => {
			document.removeEventListener('fullscreenchange', left);
			stops.forEach((stop) => stop());
		};
	}

	begin = () => (this.on = true);

	end = () => {
		if (this.full.on) this.full.toggle();
		this.on = false;
	};
}
