const KEY = 'luwte-comfort';

/** How a person likes the games to look. Held for all games on this device. */
class Comfort {
	/** Larger letters. */
	large = $state(false);
	/** Less on the screen. */
	quiet = $state(false);

	load() {
		try {
			const words = (localStorage.getItem(KEY) ?? '').split(' ');
			this.large = words.includes('large');
			this.quiet = words.includes('quiet');
		} catch {
			// Storage refused: as it comes.
		}
	}

	change(change: Partial<Pick<Comfort, 'large' | 'quiet'>>) {
		Object.assign(this, change);
		const words = [this.large && 'large', this.quiet && 'quiet'].filter(Boolean);
		try {
			localStorage.setItem(KEY, words.join(' '));
		} catch {
			// Storage refused: the choice holds for this page.
		}
	}
}

export const comfort = new Comfort();
