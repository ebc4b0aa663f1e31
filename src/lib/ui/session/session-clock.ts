/** Time since a session began, ms. A simulated body may hurry it. */
export class SessionClock {
	readonly #from = performance.now();

	/** @param speed times real time */
	constructor(private readonly speed = 1) {}

	get now(): number {
		return (performance.now() - this.#from) * this.speed;
	}
}
