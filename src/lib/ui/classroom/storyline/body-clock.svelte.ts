import { bodyTime, type PlayingBody } from '$lib/classroom';

/** So often words that go with the body are looked at anew, ms. */
const CLOCK_MS = 200;

/** What the clock of a body says, for words that change with it. To be made in a component. */
export class BodyClock {
	/** ms; 0 while nobody sits there. */
	now = $state(0);

	constructor(body: () => PlayingBody | null) {
		$effect(() => {
			const sitting = body();
			const look = () => (this.now = sitting === null ? 0 : bodyTime(sitting, Date.now()));
			look();
			if (sitting === null || sitting.stoodAt !== null) return;
			const timer = setInterval(look, CLOCK_MS);
			return () => clearInterval(timer);
		});
	}
}
