import { wander } from '../../../src/lib/sensing/simulated/wander';
import { mulberry32, type Random } from '../../../src/lib/signals/prng';
import type { MotionSample } from '../../../src/lib/signals/types';
import type { Interval } from '../clips/truth';

/** What a made-up body does. `rocking` and `bobbing` are even as a breath is, without any breath; so is a camera in a hand. */
export const HABITS = [
	'still',
	'restless',
	'held',
	'changing',
	'no breath, still',
	'no breath, restless',
	'no breath, rocking',
	'no breath, bobbing',
	'no breath, swaying camera'
] as const;
export type Habit = (typeof HABITS)[number];

export interface MadeUpBody {
	samples: MotionSample[];
	breathes: boolean;
	/** The breath stands still from and to, s; `null`: nowhere. */
	hold: Interval | null;
	/** True mean rate from and to, s, while there was breath: breaths per minute. */
	rateOver(from: number, to: number): number;
}

const SECONDS = 75;
const SAMPLE_MS = 100;
/** So many that none of them stands out as a rhythm: only what is meant to be even is. */
const WAVES = 40;
/** Breaths per minute. */
const SLOWEST = 5;
const FASTEST = 28;

/**
 * A body that never was: how it breathes, sits, moves and is seen is drawn from wide ranges. All in 1/100
 * shoulder width. Ranges: breath from the faintest that could be counted in a recording of a real person
 * (0.12) to deep; the tracker's noise from that on generated clips (0.002) to that on compressed
 * recordings (0.03); sway, head and fidgeting as on both.
 */
export function makeBody(habit: Habit, seed: number): MadeUpBody {
	const random = mulberry32(seed);
	const between = (low: number, high: number) => low + (high - low) * random.uniform();
	const spread = (low: number, high: number) => low * (high / low) ** random.uniform();

	const restless = habit.endsWith('restless');
	const breathes = !habit.startsWith('no breath');
	const hold = habit === 'held' ? holdIn(random) : null;
	const phaseAt = breathing(random, { hold, changes: habit === 'changing' });
	const depth = breathes ? spread(0.12, 1.2) : 0;
	// Of how the breath moves this body.
	const [head, expansion, difference] = [between(0, 1), between(0, 0.6), between(-0.3, 0.3)];
	const inhale = between(0.35, 0.5);

	const noise = spread(0.002, 0.03);
	const headNoise = noise * spread(1, 3);
	// Faint breaths can be seen in people who are quiet; nobody could count them in others.
	const calm = breathes ? Math.min(1, depth / 0.4) : 1;
	const swaySize = calm * spread(0.1, restless ? 1.2 : 0.6);
	const headSize = calm * spread(0.05, restless ? 1.5 : 0.3);
	const fidgetSize = calm * spread(0.01, restless ? 0.4 : 0.08);
	const leanSize = calm * spread(0.01, restless ? 0.6 : 0.1);
	const sway = wander(random, 0.02, 0.12, WAVES);
	const [headUp, headAside] = [wander(random, 0.05, 1.5, WAVES), wander(random, 0.05, 1.5, WAVES)];
	const [fidgetUp, fidgetAside] = [
		wander(random, 0.02, 0.7, WAVES),
		wander(random, 0.02, 0.7, WAVES)
	];
	const lean = wander(random, 0.02, 0.2, WAVES);
	const even = evenMotion(habit, random);
	// What stands behind is further away than the body: not all of what the camera did is taken out.
	const ofCamera = mulberry32(seed + 1_000_003);
	const left = 0.1 + 1.4 * ofCamera.uniform();

	const samples = Array.from({ length: (SECONDS * 1000) / SAMPLE_MS }, (_, i): MotionSample => {
		const t = i * SAMPLE_MS;
		const breath = depth * (fillAt(phaseAt(t / 1000), inhale) - 0.5);
		const aside = swaySize * sway(t) + even.aside(t);
		// Who sways also goes up and down a little, as one; who leans comes nearer and rises.
		const up = 0.3 * aside + fidgetSize * fidgetUp(t) + even.up(t);
		const near = leanSize * lean(t) + even.near(t);
		const lift = breath + up + 0.5 * near + left * even.camera(t);
		const n = (size: number) => size * random.normal();
		return {
			t,
			lift: lift + n(noise),
			leftLift: lift + difference * breath + n(1.3 * noise),
			rightLift: lift - difference * breath + n(1.3 * noise),
			expansion: expansion * breath + near + n(noise),
			headLift:
				head * breath +
				up +
				1.2 * near +
				left * even.camera(t) +
				headSize * headUp(t) +
				n(headNoise),
			sway: aside + fidgetSize * fidgetAside(t) + n(noise),
			headSway: aside + headSize * headAside(t) + n(headNoise),
			headScale: near + n(2 * headNoise),
			backgroundLift: even.camera(t) + noise * ofCamera.normal(),
			backgroundSway: 0,
			backgroundHeadLift: 0,
			backgroundHeadSway: 0,
			backgroundScale: 0,
			mouth: null,
			residual: 0.1 + 10 * noise,
			cells: 50,
			restart: i === 0
		};
	});
	const rateOver = (from: number, to: number) => {
		const held = hold ? Math.max(0, Math.min(to, hold.to) - Math.max(from, hold.from)) : 0;
		return (60 * (phaseAt(to) - phaseAt(from))) / (to - from - held);
	};
	return { samples, breathes, hold, rateOver };
}

/** From 30 to 40 s on, for 11 to 26 s. */
function holdIn(random: Random): Interval {
	const from = 30 + 10 * random.uniform();
	return { from, to: from + 11 + 15 * random.uniform() };
}

/** Breaths since the start at a time, s. */
function breathing(random: Random, { hold, changes }: { hold: Interval | null; changes: boolean }) {
	const rate = SLOWEST * (FASTEST / SLOWEST) ** random.uniform();
	const factor = rate < Math.sqrt(SLOWEST * FASTEST) ? 1.5 : 1 / 1.5;
	const changeAt = changes ? 30 + 10 * random.uniform() : Infinity;
	const jitter = 0.02 + 0.13 * random.uniform();
	const phases: number[] = [random.uniform()];
	let uneven = 1;
	for (let i = 1; i <= SECONDS * 10; i++) {
		const t = i / 10;
		const before = phases[i - 1]!;
		const held = hold !== null && t >= hold.from && t < hold.to;
		const speed = held ? 0 : (rate * (t > changeAt ? factor : 1) * uneven) / 60;
		phases.push(before + speed / 10);
		// No two breaths take equally long.
		if (Math.floor(phases[i]!) > Math.floor(before))
			uneven = Math.max(0.5, 1 + jitter * random.normal());
	}
	return (t: number) => phases[Math.max(0, Math.round(t * 10))]!;
}

/** Fill of the chest at a phase of the breath, 0..1: in, out, and a short rest. */
function fillAt(phase: number, inhale: number): number {
	const at = phase % 1;
	if (at < inhale) return (1 - Math.cos((Math.PI * at) / inhale)) / 2;
	return (1 + Math.cos(Math.PI * Math.min(1, (at - inhale) / (0.9 - inhale)))) / 2;
}

/** Rocking forward and back or from side to side, bobbing with the knee, or a camera that sways: as even as a breath. */
function evenMotion(habit: Habit, random: Random) {
	const hz = 0.12 + 0.5 * random.uniform();
	const size = 0.2 * 6 ** random.uniform();
	const drift = wander(random, 0.02, 0.1, WAVES);
	const wave = (t: number) => size * Math.sin((2 * Math.PI * hz * t) / 1000 + 0.5 * drift(t));
	const none = () => 0;
	const still = { aside: none, up: none, near: none, camera: none };
	if (habit === 'no breath, bobbing') return { ...still, up: wave };
	if (habit === 'no breath, swaying camera') return { ...still, camera: wave };
	if (habit !== 'no breath, rocking') return still;
	return random.uniform() < 0.5 ? { ...still, aside: wave } : { ...still, near: wave };
}
