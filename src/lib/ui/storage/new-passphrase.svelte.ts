import { MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from '$lib/store';

/** What is not right yet about a passphrase that somebody thinks up. */
export type PassphraseProblem = 'short' | 'long' | 'different';

/** A passphrase that somebody thinks up: written twice, or once where she can read it. */
export class NewPassphrase {
	text = $state('');
	again = $state('');
	/** It can be read on the screen. */
	shown = $state(false);

	get problem(): PassphraseProblem | null {
		if (this.text.length < MIN_PASSPHRASE_LENGTH) return 'short';
		if (this.text.length > MAX_PASSPHRASE_LENGTH) return 'long';
		return this.shown || this.text === this.again ? null : 'different';
	}

	/** Nothing of it stays in the page. */
	clear() {
		this.text = this.again = '';
		this.shown = false;
	}
}
