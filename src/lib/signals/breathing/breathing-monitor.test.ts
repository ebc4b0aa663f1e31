import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathing, noiseFrom, observe, sample } from '../testing/body';
import type { BreathingReading, MotionSample } from '../types';
import { BreathingMonitor } from './breathing-monitor';

/** Gives samples to a monitor, each with its own frame. */
function readings(samples: Iterable<MotionSample>, monitor = new BreathingMonitor()) {
	return [...samples].map((motion) => monitor.step(observe(motion.t, { motion }), null));
}

function* seconds(from: number, to: number, at: (t: number) => MotionSample, every = 100) {
	for (let t = 1000 * from; t < 1000 * to; t += every) yield at(t);
}

const last = (all: readonly BreathingReading[]) => all.at(-1)!;

describe('the breathing monitor', () => {
	it('reads rates from 6 to 30, at irregular times and with noise', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 6, max: 30, noNaN: true }),
				fc.integer({ min: 1, max: 1e6 }),
				fc.integer({ min: 70, max: 250 }),
				(bpm, seed, every) => {
					const noise = noiseFrom(seed);
					const at = (t: number) =>
						breathing(t + every * 0.2 * Math.tanh(noise()), bpm, () => 0.02 * noise());
					const newest = readings(seconds(0, 40, at, every)).slice(-10_000 / every);
					const told = newest.filter(({ rate }) => rate !== null);
					// It may be in doubt for a moment (3 of 2500 were, at the very end).
					expect(told.length).toBeGreaterThan(newest.length / 2);
					const { rate } = last(told);
					expect(Math.abs(rate!.value - bpm)).toBeLessThan(0.6);
					expect(rate!.confidence).toBeGreaterThan(0.3);
					expect(rate!.confidence).toBeLessThanOrEqual(1);
				}
			),
			{ numRuns: 15 }
		);
	});

	it('settles first, and shows a common rate within 20 seconds', () => {
		const all = readings(seconds(0, 20, (t) => breathing(t, 14)));
		expect(all[50]!.unsure).toBe('settling');
		expect(last(all).rate).not.toBeNull();
	});

	it('reads the same in a mirror', () => {
		const noise = noiseFrom(7);
		const samples = [...seconds(0, 40, (t) => breathing(t, 13, () => 0.05 * noise()))];
		const mirrored = samples.map((s) => ({ ...s, sway: -s.sway, headSway: -s.headSway }));
		const rates = readings(samples).map(({ rate }) => rate?.value ?? null);
		for (const [i, { rate }] of readings(mirrored).entries()) {
			if (rates[i] === null) expect(rate).toBeNull();
			else expect(rate!.value).toBeCloseTo(rates[i]!, 6);
		}
	});

	it('says that it sees no breath when there is none', () => {
		const noise = noiseFrom(3);
		const still = (t: number) =>
			sample(t, { lift: 0.05 * noise(), headLift: 0.05 * noise(), sway: 0.05 * noise() });
		expect(last(readings(seconds(0, 40, still)))).toMatchObject({
			rate: null,
			unsure: 'not-breath'
		});
	});

	it('reports movement at once, and reads on soon after it', () => {
		const monitor = new BreathingMonitor();
		const moved = (t: number) => ({
			...breathing(t, 14),
			lift: breathing(t, 14).lift + 30 * Math.min(1, Math.max(0, (t - 30_000) / 1000))
		});
		expect(last(readings(seconds(0, 30, moved), monitor)).rate).not.toBeNull();
		const during = last(readings(seconds(30, 30.8, moved), monitor));
		expect(during).toMatchObject({ rate: null, unsure: 'movement', curve: null });
		expect(last(readings(seconds(30.8, 36, moved), monitor)).rate!.value).toBeCloseTo(14, 0);
	});

	it('does not take deep breaths for movement', () => {
		const deep = (t: number) => {
			const { lift, headLift, ...rest } = breathing(t, 18);
			return { ...rest, lift: 3 * lift, headLift: 3 * headLift };
		};
		const all = readings(seconds(0, 60, deep)).slice(100);
		expect(all.map(({ unsure }) => unsure)).not.toContain('movement');
	});

	it('bridges a short hole and a new hold, also when the values begin elsewhere', () => {
		for (const [pause, restart] of [
			[1500, false],
			[100, true]
		] as const) {
			const monitor = new BreathingMonitor();
			readings(
				seconds(0, 30, (t) => breathing(t, 14)),
				monitor
			);
			const elsewhere = (t: number) => ({ ...breathing(t, 14), lift: breathing(t, 14).lift + 8 });
			const from = 30 + pause / 1000;
			const [first] = [...seconds(from, from + 0.1, elsewhere)];
			readings([{ ...first!, restart }], monitor);
			const all = readings(seconds(from + 0.1, from + 8, elsewhere), monitor);
			expect(last(all).rate!.value).toBeCloseTo(14, 0);
		}
	});

	it('begins anew after a long hole and after a gap', () => {
		const monitor = new BreathingMonitor();
		readings(
			seconds(0, 30, (t) => breathing(t, 14)),
			monitor
		);
		readings([breathing(36_000, 14)], monitor);
		expect(
			last(
				readings(
					seconds(36.1, 43, (t) => breathing(t, 14)),
					monitor
				)
			)
		).toMatchObject({
			rate: null,
			unsure: 'settling'
		});
		expect(monitor.step(observe(90_000, { gap: true }), null).rate).toBeNull();
	});

	it('follows a step in the rate, and says nothing in between', () => {
		// The phase goes on; only its speed changes.
		const at = (t: number) => {
			const phase = t < 40_000 ? t : 40_000 + (t - 40_000) * (20 / 12);
			return { ...breathing(phase, 12), t };
		};
		const all = readings(seconds(0, 60, at));
		const wrong = all.filter(({ rate }, i) => {
			if (rate === null) return false;
			const share = Math.min(1, Math.max(0, (100 * i - 40_000) / rate.windowMs));
			return Math.abs(rate.value - (12 + 8 * share)) > 2;
		});
		expect(wrong.length).toBeLessThan(40);
		expect(all[580]!.rate!.value).toBeCloseTo(20, 0);
	});

	it('finds a held breath within 8 s, and none in slow breathing', () => {
		const noise = noiseFrom(5);
		const held = (t: number) =>
			t < 40_000 ? breathing(t, 14) : { ...breathing(40_000, 14, () => 0.02 * noise()), t };
		const all = readings(seconds(0, 55, held));
		const found = all.findIndex(({ hold }) => hold !== null);
		expect(found).toBeGreaterThan(440);
		expect(found).toBeLessThan(480);
		expect(last(all).hold!.lastedMs).toBeGreaterThan(12_000);
		expect(last(all).rate).toBeNull();
		const slow = readings(seconds(0, 90, (t) => breathing(t, 5)));
		expect(slow.every(({ hold }) => hold === null)).toBe(true);
	});

	describe('while they talk', () => {
		const noise = noiseFrom(9);
		/** Speaks from 40 to 60 s: the chest first stands still, as in a long sentence, and then goes on. */
		const talking = (t: number) => {
			const speaks = t >= 40_000 && t < 60_000;
			const breath = breathing(speaks ? 40_000 : t, 14, () => 0.02 * noise());
			return { ...breath, t, mouth: speaks ? 3 : 0.2 };
		};
		const all = readings(seconds(0, 85, talking));
		const between = (from: number, to: number) => all.slice(10 * from, 10 * to);

		it('says no rate and why, from 2 s on', () => {
			for (const { rate, unsure, curve } of between(42, 60)) {
				expect(rate).toBeNull();
				expect(unsure).toBe('talking');
				expect(curve).not.toBeNull();
			}
		});

		it('calls no pause between words a held breath', () => {
			expect(between(40, 75).every(({ hold }) => hold === null)).toBe(true);
			const silent = readings(seconds(0, 60, (t) => ({ ...talking(t), mouth: 0.2 })));
			expect(silent.some(({ hold }) => hold !== null)).toBe(true);
		});

		it('reads on soon after it, from what came after', () => {
			expect(between(64, 65)[0]!.unsure).toBe('settling');
			const [back] = between(80, 81);
			expect(back!.rate!.value).toBeCloseTo(14, 0);
			expect(back!.rate!.windowMs).toBeLessThanOrEqual(20_500);
		});

		it('bridges a few words', () => {
			const few = readings(
				seconds(0, 50, (t) => ({
					...breathing(t, 14),
					mouth: t >= 40_000 && t < 43_500 ? 3 : 0.2
				}))
			);
			expect(few[430]!.unsure).toBe('talking');
			expect(few[499]!.rate!.value).toBeCloseTo(14, 0);
			expect(few[499]!.rate!.windowMs).toBeGreaterThan(20_000);
		});
	});

	it('calls a stillness held only soon after the breath was read', () => {
		const noise = noiseFrom(5);
		/** Breathes, then moves about as words go for 25 s, then sits still. */
		const spoke = (t: number) => {
			if (t < 30_000) return breathing(t, 14);
			if (t >= 55_000) return { ...breathing(30_000, 14, () => 0.02 * noise()), t };
			return { ...breathing(30_000, 14, () => 0.5 * noise()), t };
		};
		const all = readings(seconds(0, 75, spoke));
		expect(all[290]!.rate).not.toBeNull();
		expect(all.every(({ hold }) => hold === null)).toBe(true);
	});

	it('lets a rate go when no samples come any more', () => {
		const monitor = new BreathingMonitor();
		readings(
			seconds(0, 30, (t) => breathing(t, 14)),
			monitor
		);
		expect(monitor.step(observe(30_400), null).rate).not.toBeNull();
		expect(monitor.step(observe(31_600), null).rate).toBeNull();
	});

	it('passes on why a person cannot be measured, and measures nothing then', () => {
		const monitor = new BreathingMonitor();
		readings(
			seconds(0, 30, (t) => breathing(t, 14)),
			monitor
		);
		expect(monitor.step(observe(30_100), 'too-dark')).toMatchObject({
			rate: null,
			unsure: 'too-dark',
			curve: null
		});
		expect(monitor.step(observe(30_200), null).unsure).toBe('settling');
	});
});

describe('the breathing curve', () => {
	const curve = (bpm: number, offset = 0) =>
		readings(
			seconds(0, 120, (t) => {
				const motion = breathing(t, bpm);
				return { ...motion, lift: motion.lift + offset };
			})
		)
			.map((reading) => reading.curve!)
			.filter(({ t }) => t > 60_000);

	it.each([3, 6, 12, 24])('shows %i breaths per minute nearly full and around zero', (bpm) => {
		const values = curve(bpm, 50).map(({ value }) => value);
		expect(Math.max(...values)).toBeGreaterThan(0.7);
		expect(Math.max(...values)).toBeLessThan(0.85);
		expect(Math.max(...values) + Math.min(...values)).toBeCloseTo(0, 1);
	});

	it.each([6, 12, 24])('is less than 0.3 s late at %i breaths per minute', (bpm) => {
		const points = curve(bpm);
		const lift = points.map(({ t }) => breathing(t, bpm).lift);
		const product = (lag: number) =>
			points.slice(lag).reduce((sum, { value }, i) => sum + value * lift[i]!, 0) /
			(points.length - lag);
		expect(product(0)).toBeGreaterThan(product(3));
	});
});
