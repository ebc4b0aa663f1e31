import { compareFelt, seenScene, type SignalRise } from '../../../src/lib/sessions/review';
import { CALM, type BodyCue, type Script } from '../../../src/lib/sensing/simulated/scenarios';
import { simulateBody } from '../../../src/lib/sensing/simulated/simulated-body';
import { Monitor } from '../../../src/lib/signals';
import { randomFor } from '../../../src/lib/signals/prng';
import { sampleOf, type Sample } from '../../../src/lib/sessions';
import { madeUpMarks, type Marker } from './marks';

/** Ways to rise. */
export const KINDS = ['breath', 'shoulders', 'restless', 'all together'] as const;
export type Kind = (typeof KINDS)[number];
/** The way up: how it goes, whatever the analysis supposes. */
export const SHAPES = ['step', 'straight', 'smooth', 'slowing'] as const;
export type Shape = (typeof SHAPES)[number];
export const STRENGTHS = { faint: 0.35, clear: 1 } as const;
export type Strength = keyof typeof STRENGTHS;

export interface Plan {
	seed: number;
	/** `null`: a flat body. */
	rise: { kind: Kind; shape: Shape; strength: Strength } | null;
	/** How restless this person is at rest, relative to usual. */
	restlessness: number;
}

export interface Outcome {
	/** When the body began to rise, ms since the scene began. */
	onset: number | null;
	rises: SignalRise[];
	/** What each way of marking comes to in this scene, some times over. */
	felt: Record<Marker, Felt[]>;
}

/** One scene as it counts over sessions. */
interface Felt {
	/** Rank correlation, -1..1; `null` where it does not count. */
	agreement: number | null;
	/** s; `null` without any. */
	noticing: number | null;
}

/** Settling, the calm minute, the rest before the scene, ms. */
const SETTLE = 30_000;
const BASELINE = 62_000;
const REST = 50_000;
const FPS = 15;
const SAMPLE_MS = 250;
/** Times that somebody marks one and the same scene. */
const MARKINGS = 6;
/** A rise that is not a step takes so long to be there in full, ms. */
const WAY_UP = [3000, 10_000] as const;
/** Time from the onset to the way down, ms. */
const LASTS = 35_000;

/** One person, her calm minute, a rest and a scene through the code of the app. */
export function run({ seed, rise, restlessness }: Plan): Outcome {
	const random = randomFor(seed, 7);
	const start = SETTLE + BASELINE + REST;
	const length = 60_000 + 1000 * Math.floor(90 * random.uniform());
	const onset = 8000 + (length - 28_000) * random.uniform();
	const wayUp = WAY_UP[0] + (WAY_UP[1] - WAY_UP[0]) * random.uniform();
	const share = (t: number): number => {
		if (!rise) return 0;
		const since = t - start - onset;
		const up = shares[rise.shape](since / wayUp);
		return STRENGTHS[rise.strength] * up * (1 - smooth((since - LASTS) / 15_000));
	};
	const script: Script = (t) => {
		const rest = { ...CALM, movement: restlessness };
		return rise ? changes[rise.kind](rest, share(t)) : rest;
	};
	const samples = measured(script, seed, start + length).map((s) => ({ ...s, t: s.t - start }));
	const seen = seenScene(samples, -REST, length);
	const marking = randomFor(seed, 11);
	const mark = (marker: Marker) =>
		Array.from({ length: MARKINGS }, (_, i): Felt => {
			const way = i % 2 === 0 ? 'tap' : 'hold';
			const marks = madeUpMarks(marker, way, onset, length, marking);
			const { agreement, noticingMs } = compareFelt(seen, marks, length);
			return { agreement, noticing: noticingMs === null ? null : noticingMs / 1000 };
		});
	const felt = { follows: mark('follows'), own: mark('own'), late: mark('late') };
	return { onset: rise ? onset : null, rises: seen.rises, felt };
}

function measured(script: Script, seed: number, until: number): Sample[] {
	const monitor = new Monitor(null);
	const samples: Sample[] = [];
	let learning: 'not yet' | 'now' | 'done' = 'not yet';
	let slot = -1;
	for (const observation of simulateBody({ scenario: script, seed, fps: FPS })) {
		const { t } = observation;
		if (t >= until) return samples;
		if (learning === 'not yet' && t >= SETTLE) {
			monitor.startBaseline();
			learning = 'now';
		}
		const reading = monitor.step(observation);
		const baseline = learning === 'now' ? monitor.takeBaseline() : null;
		if (baseline) {
			monitor.setBaseline(baseline);
			learning = 'done';
		}
		if (Math.floor(t / SAMPLE_MS) === slot) continue;
		slot = Math.floor(t / SAMPLE_MS);
		samples.push(sampleOf(reading, 0));
	}
	return samples;
}

function smooth(share: number): number {
	const x = Math.min(1, Math.max(0, share));
	return x * x * (3 - 2 * x);
}

const shares: Record<Shape, (x: number) => number> = {
	step: (x) => (x >= 0 ? 1 : 0),
	straight: (x) => Math.min(1, Math.max(0, x)),
	smooth,
	slowing: (x) => (x <= 0 ? 0 : 1 - Math.exp(-3 * x))
};

const changes: Record<Kind, (rest: BodyCue, share: number) => BodyCue> = {
	breath: (rest, share) => ({
		...rest,
		rateFactor: 1 + 0.55 * share,
		depth: 1 - 0.4 * share
	}),
	shoulders: (rest, share) => ({ ...rest, raise: 0.07 * share }),
	restless: (rest, share) => ({ ...rest, movement: rest.movement * (1 + 4 * share) }),
	'all together': (rest, share) => ({
		...rest,
		rateFactor: 1 + 0.5 * share,
		depth: 1 - 0.3 * share,
		raise: 0.05 * share,
		movement: rest.movement * (1 + 2 * share)
	})
};
