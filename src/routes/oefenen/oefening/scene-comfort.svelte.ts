import { recall, remember } from '$lib/ui/choices';

const KEY = 'luwte-scene';

/** What somebody wants to hear of a scene: nothing, until she chooses. Kept on this device. */
export class SceneComfort {
	/** The text is read aloud. */
	aloud = $state(false);
	/** A telephone buzzes, a door falls shut. */
	sounds = $state(false);

	load() {
		const words = (recall(KEY) ?? '').split(' ');
		this.aloud = words.includes('aloud');
		this.sounds = words.includes('sounds');
	}

	change(change: Partial<Pick<SceneComfort, 'aloud' | 'sounds'>>) {
		Object.assign(this, change);
		remember(KEY, [this.aloud && 'aloud', this.sounds && 'sounds'].filter(Boolean).join(' '));
	}
}
