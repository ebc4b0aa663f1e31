import { recall, remember } from '../choices';

const KEY = 'luwte-comfort';
const CHOICES = ['large', 'quiet', 'sound'] as const;
type Choice = (typeof CHOICES)[number];

/** How a person likes the games to look and sound. Held for all games on this device. */
class Comfort implements Record<Choice, boolean> {
	/** Larger letters. */
	large = $state(false);
	/** Less on the screen. */
	quiet = $state(false);
	/** A card is heard when it is laid. */
	sound = $state(false);

	load() {
		const words = (recall(KEY) ?? '').split(' ');
		for (const choice of CHOICES) this[choice] = words.includes(choice);
	}

	toggle(choice: Choice) {
		this[choice] = !this[choice];
		remember(KEY, CHOICES.filter((choice) => this[choice]).join(' '));
	}
}

export const comfort = new Comfort();
