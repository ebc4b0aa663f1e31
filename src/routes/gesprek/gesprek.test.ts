import { describe, expect, it } from 'vitest';
import type { SessionMeta } from '$lib/sessions';
import { BreathMotion } from './breath-motion';
import { preparationFrom, UNPREPARED } from './preparation';
import { quietWords } from './quiet-words';

const NOW = Date.UTC(2026, 2, 2, 10);
const HOUR = 3600 * 1000;

function rustcheck(startedAt: number, intention: string): SessionMeta {
	return {
		id: intention,
		profileId: 'p',
		kind: 'rustcheck',
		startedAt,
		endedAt: startedAt,
		source: 'none',
		note: '',
		state: 'complete',
		durationMs: 0,
		samples: 0,
		baseline: null,
		details: {
			kind: 'rustcheck',
			feltBefore: 5,
			feltAfter: 3,
			places: [],
			before: null,
			after: null,
			calming: null,
			intention,
			whenItRises: 'voeten',
			theme: 'thuis'
		}
	};
}

describe('what is brought to a conversation', () => {
	it('comes from the newest Rustcheck of today', () => {
		const sessions = [rustcheck(NOW - HOUR, 'langzaam'), rustcheck(NOW - 2 * HOUR, 'oud')];
		expect(preparationFrom(sessions, NOW)).toEqual({
			intention: 'langzaam',
			whenItRises: 'voeten',
			theme: 'thuis'
		});
	});

	it('is nothing when the last one was long ago, or there is none', () => {
		expect(preparationFrom([rustcheck(NOW - 13 * HOUR, 'gisteren')], NOW)).toEqual(UNPREPARED);
		expect(preparationFrom([], NOW)).toEqual(UNPREPARED);
	});
});

describe('the quiet sentence', () => {
	it('is her own when she planned one that is read at a glance', () => {
		expect(quietWords([null, ' Ga achterover. '], ['breath-faster'])).toBe('Ga achterover.');
		expect(quietWords(['x'.repeat(61), ''], ['shoulders-raised'])).toBe(
			'Laat je schouders zakken.'
		);
	});

	it('follows the strongest sign otherwise', () => {
		expect(quietWords([], ['breath-faster', 'shoulders-raised'])).toBe('Adem lang uit.');
		expect(quietWords([], [])).toBe('Voel je voeten.');
	});
});

describe('the moving picture', () => {
	it('goes with the breath, whatever its depth', () => {
		for (const depth of [0.5, 3]) {
			const motion = new BreathMotion();
			let highest = 0;
			for (let t = 0; t < 30_000; t += 33)
				highest = Math.max(highest, motion.step(t, depth * Math.sin(t / 700)));
			expect(highest).toBeGreaterThan(0.6);
			expect(highest).toBeLessThanOrEqual(1);
		}
	});

	it('breathes slowly by itself when there is no breath to follow', () => {
		const motion = new BreathMotion();
		const places = Array.from({ length: 600 }, (_, i) => motion.step(i * 33, null));
		expect(Math.max(...places)).toBeGreaterThan(0.8);
		expect(Math.min(...places)).toBeLessThan(-0.8);
	});
});
