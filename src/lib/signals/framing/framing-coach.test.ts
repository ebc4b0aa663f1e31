import { describe, expect, it } from 'vitest';
import { landmarksOf, noiseFrom, observe, sample, type Body } from '../testing/body';
import type { MotionSample, Observation } from '../types';
import { FramingCoach, type FramingSaid } from './framing-coach';

/** As an ordinary laptop shows somebody, and as a portrait does. */
const LAPTOP: Partial<Body> = { size: 384, y: 428 };
const PORTRAIT: Partial<Body> = { size: 220, y: 320 };

interface Scene {
	body?: Partial<Body> | null;
	motion?: Partial<MotionSample> | null;
	brightness?: number;
	read?: boolean;
}

/** Shows a picture for some seconds, ten frames a second; gives what was said on each. */
function show(
	coach: FramingCoach,
	from: number,
	seconds: number,
	{ body = PORTRAIT, motion = {}, brightness = 120, read = false }: Scene = {}
): { t: number; said: FramingSaid }[] {
	return Array.from({ length: 10 * seconds }, (_, i) => {
		const t = from + 100 * i;
		const changes: Partial<Observation> = {
			brightness,
			pose: { landmarks: body === null ? null : landmarksOf(body) },
			motion: body === null || motion === null ? null : sample(t, motion)
		};
		return { t, said: coach.step(observe(t, changes), read) };
	});
}

const last = (shown: { said: FramingSaid }[]) => shown.at(-1)!.said;

describe('the framing coach', () => {
	it('looks first, and has a verdict within five seconds of the first person', () => {
		const shown = show(new FramingCoach(), 0, 5);
		expect(shown[0]!.said).toEqual({ verdict: 'looking', advice: null, expected: null });
		const first = shown.find(({ said }) => said.verdict !== 'looking')!;
		expect(first.t).toBeGreaterThan(1000);
		expect(first.t).toBeLessThan(5000);
		expect(last(shown).verdict).toBe('good');
		expect(last(shown).advice).toBeNull();
		expect(last(shown).expected).toBeGreaterThan(0.7);
	});

	it('asks for somebody when the picture stays empty, and forgets that when she comes', () => {
		const coach = new FramingCoach();
		expect(last(show(coach, 0, 2, { body: null }))).toMatchObject({ advice: null });
		expect(last(show(coach, 2000, 2, { body: null }))).toMatchObject({
			verdict: 'looking',
			advice: 'no-person'
		});
		expect(last(show(coach, 4000, 4))).toMatchObject({ verdict: 'good', advice: null });
	});

	it('does not take the shade of pictures of nothing, sent between the others, for light', () => {
		const coach = new FramingCoach();
		for (let t = 0; t < 5000; t += 33) {
			const nothing = t % 2 === 1;
			const light = nothing ? { brightness: 5, contrast: 0.4, pose: null } : { brightness: 90 };
			coach.step(observe(t, { motion: nothing ? null : sample(t), ...light }), false);
		}
		expect(coach.framing!.brightness).toBe(90);
	});

	it('never calls an ordinary laptop picture poor', () => {
		for (const share of [0.5, 0.6, 0.75]) {
			for (const line of [0.85, 0.9, 0.97]) {
				const body = { size: 640 * share, y: 480 * line };
				const said = last(show(new FramingCoach(), 0, 5, { body, motion: { cells: 8 } }));
				expect(['fair', 'good'], `${share}, ${line}`).toContain(said.verdict);
			}
		}
	});

	it.each<[string, Scene, string]>([
		['darkness', { brightness: 25 }, 'more-light'],
		['somebody who sits too near', { body: { size: 540, y: 400 }, motion: null }, 'move-back'],
		['her left shoulder outside', { body: { x: 560, size: 300 }, motion: null }, 'move-right'],
		['her right shoulder outside', { body: { x: 90, size: 300 }, motion: null }, 'move-left'],
		['somebody far away', { body: { size: 70, y: 250 }, motion: { cells: 8 } }, 'move-closer'],
		['shoulders at the edge', { body: { size: 380, y: 478 }, motion: null }, 'tilt-forward'],
		['shoulders that are hidden', { body: { visibility: 0.5 - 1e-3 }, motion: null }, 'no-person'],
		['a chest below the edge', { body: LAPTOP, motion: null }, 'tilt-forward'],
		['a chest behind a face', { body: { size: 400, y: 360 }, motion: null }, 'move-back'],
		['plain dark clothing', { motion: { cells: 0 } }, 'light-on-shoulders']
	])('says one thing about %s', (_, scene, advice) => {
		expect(last(show(new FramingCoach(), 0, 6, scene)).advice).toBe(advice);
	});

	it('asks for a screen on its side, not for a longer arm, where an upright picture is too narrow', () => {
		const coach = new FramingCoach();
		let said: FramingSaid | null = null;
		for (let t = 0; t < 6000; t += 100) {
			const pose = { landmarks: landmarksOf({ x: 240, y: 560, size: 560 }) };
			const changes = { width: 480, height: 640, pose, motion: null };
			said = coach.step(observe(t, changes), false);
		}
		expect(said).toMatchObject({ verdict: 'poor', advice: 'turn-screen' });
	});

	it('says that a picture is poor when nothing can be followed', () => {
		const said = last(show(new FramingCoach(), 0, 5, { motion: null }));
		expect(said).toMatchObject({ verdict: 'poor', expected: 0 });
	});

	it('lets a sentence stand for three seconds, whatever happens', () => {
		const coach = new FramingCoach();
		const noise = noiseFrom(7);
		const changes: number[] = [];
		let before: FramingSaid['advice'] = null;
		for (let t = 0; t < 60_000; t += 100) {
			// She sways between too near, too dark and at the edge.
			const body = { size: 500 + 40 * noise(), y: 440 + 30 * noise() };
			const changed: Partial<Observation> = {
				brightness: 48 + 6 * noise(),
				pose: { landmarks: landmarksOf(body) },
				motion: null
			};
			const { advice } = coach.step(observe(t, changed), false);
			if (advice !== before) changes.push(t);
			before = advice;
		}
		expect(changes.length).toBeGreaterThan(0);
		const stood = changes.slice(1).map((t, i) => t - changes[i]!);
		for (const time of stood) expect(time).toBeGreaterThanOrEqual(3000);
	});

	it('sees it when somebody follows the advice', () => {
		const coach = new FramingCoach();
		const near = { body: { size: 540, y: 400 }, motion: null };
		expect(last(show(coach, 0, 6, near))).toMatchObject({ verdict: 'poor', advice: 'move-back' });
		expect(last(show(coach, 6000, 6))).toMatchObject({ verdict: 'good', advice: null });
	});

	it('calls a framing good in which the breath is being read', () => {
		const coach = new FramingCoach();
		const dim = { body: { ...LAPTOP, y: 470 }, motion: { cells: 9 }, brightness: 50 };
		expect(last(show(coach, 0, 6, dim)).verdict).toBe('fair');
		expect(last(show(coach, 6000, 4, { ...dim, read: true })).verdict).toBe('good');
	});

	it('looks anew when she has been away', () => {
		const coach = new FramingCoach();
		show(coach, 0, 5);
		expect(last(show(coach, 5000, 3, { body: null })).verdict).toBe('looking');
		expect(last(show(coach, 8000, 1)).verdict).toBe('looking');
		expect(last(show(coach, 9000, 4)).verdict).toBe('good');
	});

	it('does not take a slow computer for an empty chair', () => {
		const coach = new FramingCoach();
		for (let t = 0; t <= 12_000; t += 2000) {
			const said = coach.step(observe(t, { motion: sample(t) }), false);
			if (t >= 4000) expect(said.verdict).not.toBe('looking');
		}
	});

	it('forgives a second without a pose', () => {
		const coach = new FramingCoach();
		show(coach, 0, 5);
		expect(last(show(coach, 5000, 1, { body: null })).verdict).toBe('good');
	});
});
