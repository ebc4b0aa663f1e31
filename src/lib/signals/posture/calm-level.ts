import { centreSpread } from '../dsp/stats';
import type { CentreSpread } from '../types';
import { LEVEL } from './constants';

interface Row {
	t: number;
	values: readonly number[];
}

/**
 * Where some values usually are: the last calm seconds of each, without the newest second. What stands
 * out is kept from becoming usual: its rows are dropped before they count.
 */
export class CalmLevel {
	/** Too new to count. */
	#waiting: Row[] = [];
	#calm: Row[] = [];
	/** What was answered lately: sorting a minute of rows for every sample would be most of our work. */
	#answers = new Map<string, CentreSpread>();
	#answeredAt = -Infinity;

	/** @param windowMs how long is remembered */
	constructor(private readonly windowMs: number) {}

	/** @returns whether enough has been seen to call anything usual */
	get known(): boolean {
		const first = this.#calm[0];
		const last = this.#calm.at(-1);
		return first !== undefined && last !== undefined && last.t - first.t >= LEVEL.minMs;
	}

	/**
	 * @param t ms, increasing
	 * @param standsOut the values of now are not the usual ones
	 */
	push(t: number, values: readonly number[], standsOut: boolean): void {
		if (standsOut) {
			this.#waiting = [];
			return;
		}
		this.#waiting.push({ t, values });
		const ripe = this.#waiting.filter((row) => row.t <= t - LEVEL.delayMs);
		if (ripe.length === 0) return;
		this.#waiting = this.#waiting.filter((row) => row.t > t - LEVEL.delayMs);
		this.#calm = [...this.#calm, ...ripe].filter((row) => row.t > t - this.windowMs);
	}

	/**
	 * @param index which of the values
	 * @param windowMs of the newest calm rows, ms
	 */
	of(index: number, windowMs: number = this.windowMs): CentreSpread {
		const newest = this.#calm.at(-1)?.t ?? 0;
		if (newest - this.#answeredAt >= LEVEL.renewMs) {
			this.#answers.clear();
			this.#answeredAt = newest;
		}
		const question = `${index} ${windowMs}`;
		const answered = this.#answers.get(question);
		if (answered !== undefined) return answered;
		const rows = this.#calm.filter(({ t }) => t > newest - windowMs);
		const answer = centreSpread(rows.map(({ values }) => values[index]!));
		this.#answers.set(question, answer);
		return answer;
	}

	restart(): void {
		this.#waiting = [];
		this.#calm = [];
		this.#answers.clear();
		this.#answeredAt = -Infinity;
	}
}
