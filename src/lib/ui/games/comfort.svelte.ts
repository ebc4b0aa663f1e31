import { recall, remember } from '../choices';

const KEY = 'luwte-comfort';

/** How a person likes the games to look. Held for all games on this device. */
class Comfort {
	/** Larger letters. */
	large = $state(false);
	/** Less on the screen. */
	quiet = $state(false);

	load() {
		const words = (recall(KEY) ?? '').split(' ');
		this.large = words.includes('large');
		this.quiet = words.includes('quiet');
	}

	change(change: Partial<Pick<Comfort, 'large' | 'quiet'>>) {
		Object.assign(this, change);
		const words = [this.large && 'large', this.quiet && 'quiet'].filter(Boolean);
		remember(KEY, words.join(' '));
	}
}

export const comfort = new Comfort();
