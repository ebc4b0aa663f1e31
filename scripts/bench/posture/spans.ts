import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Monitor } from '../../../src/lib/signals/monitor';
import type { Observation } from '../../../src/lib/signals/types';

/** There is no calm minute before a clip: so much of its beginning stands in for it, ms. */
const BASELINE_MS = 15_000;

/** Something that holds, from when to when, s from the first frame. */
export interface Span {
	what: string;
	from: number;
	to: number;
}

/** What the app would say about the posture in a clip. */
export interface PostureReplay {
	words: Span[];
	events: Span[];
	/** Share of the time after the baseline in which a sign was not known, %, by sign and reason. */
	unseen: Map<string, number>;
	/** Share of the time after the baseline that nothing was said at all, %. */
	unsure: number;
	/** Times that a held breath was called. */
	holds: number;
	/** s */
	duration: number;
}

/** Gives observations to the code that users run. */
export function replayPosture(observations: readonly Observation[]): PostureReplay {
	const monitor = new Monitor(null);
	monitor.startBaseline(BASELINE_MS);
	const words = new Spans();
	const events = new Spans();
	const unseen = new Map<string, number>();
	const start = observations[0]?.t ?? 0;
	let [looked, unsure, holds, held, end] = [0, 0, 0, false, 0];
	for (const observation of observations) {
		end = (observation.t - start) / 1000;
		const { posture, breathing } = monitor.step(observation);
		const baseline = monitor.takeBaseline();
		if (baseline !== null) monitor.setBaseline(baseline);
		words.step(end, posture.words);
		events.step(end, posture.event === null ? [] : [posture.event]);
		if (breathing.hold !== null && !held) holds++;
		held = breathing.hold !== null;
		if (monitor.baselineInUse === null) continue;
		looked++;
		if (posture.unsure !== null) unsure++;
		for (const [sign, reason] of Object.entries(posture.unseen)) {
			const key = `${sign} ${reason}`;
			unseen.set(key, (unseen.get(key) ?? 0) + 1);
		}
	}
	const share = (count: number) => (100 * count) / Math.max(1, looked);
	return {
		words: words.all,
		events: events.all,
		unseen: new Map([...unseen].map(([key, count]) => [key, share(count)])),
		unsure: share(unsure),
		holds,
		duration: end
	};
}

class Spans {
	readonly all: Span[] = [];
	#open = new Map<string, Span>();

	step(t: number, now: readonly string[]): void {
		for (const [what, span] of this.#open) {
			span.to = t;
			if (!now.includes(what)) this.#open.delete(what);
		}
		for (const what of now) {
			if (this.#open.has(what)) continue;
			const span = { what, from: t, to: t };
			this.#open.set(what, span);
			this.all.push(span);
		}
	}
}

const Options = v.looseObject({
	raise_: v.optional(v.array(v.string()), []),
	lean: v.optional(v.array(v.string()), []),
	camera: v.optional(v.array(v.string()), []),
	absent: v.optional(v.array(v.string()), [])
});
const TruthFile = v.looseObject({ options: v.optional(Options) });

/** A posture that a clip was made with; `full`: from when it is there in full, s. */
export interface Expected extends Span {
	full: number;
}

/** @returns `null` for a recording of which nothing is known */
export function expectedIn(truthPath: string): Expected[] | null {
	const { options } = v.parse(TruthFile, JSON.parse(readFileSync(truthPath, 'utf8')));
	if (options === undefined) return null;
	const of = (what: string, ramp: number) => (text: string) => {
		const [from = NaN, to = NaN] = text.split(',').map(Number);
		return { what, from, full: from + ramp, to: to + ramp };
	};
	return [
		...options.raise_.map(of('shoulders-raised', 0.6)),
		...options.lean.map(of('leaning-forward', 1.5))
	];
}
