import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { FeltMark } from '$lib/course';
import { SCENE } from '$lib/course/testing';
import { feltBesideMeasured, type BodySample } from '$lib/sessions/review';
import { m } from '$lib/paraglide/messages';
import FeltMeasuredPart from './FeltMeasuredPart.svelte';

const LENGTH = 60_000;
const REST = -50_000;

/** A body whose shoulders go up at 22 s, or never; in sight until some time. */
function body({ rises = false, until = LENGTH }): BodySample[] {
	return Array.from({ length: (LENGTH - REST) / 250 }, (_, i) => {
		const t = REST + i * 250;
		const wobble = Math.sin(i * 1.7) + Math.sin(i * 0.61);
		const up = rises ? Math.min(1, Math.max(0, (t - 22_000) / 4000)) : 0;
		const sees = t < until;
		return {
			t,
			curve: sees ? Math.sin((2 * Math.PI * t) / 4600) : null,
			raise: sees ? 0.07 * up + 0.002 * wobble : null,
			movement: sees ? 0.02 * Math.exp(0.1 * wobble) : null
		};
	});
}

function shown(samples: readonly BodySample[], taps: readonly number[]) {
	const marks = taps.map((t): FeltMark => ({ t, strength: 6, way: 'tap' }));
	const comparison = feltBesideMeasured(samples, marks, REST, LENGTH);
	const props = { scene: SCENE, marks, length: LENGTH, samples, restStart: REST, comparison };
	return render(FeltMeasuredPart, { props }).body;
}

describe('what is shown after a scene', () => {
	it('is one picture with two moments, in the words of the scene', () => {
		const html = shown(body({ rises: true }), [40_000]);
		expect(html).toContain('data-testid="one-picture"');
		expect(html).toMatch(/Er zat (1[6-9]|2\d) seconden tussen wat je lijf deed en jouw teken/);
		// At 22 s the second beat was told, at 40 s the third.
		expect(html).toContain('<em>Two.</em>');
		expect(html).toContain('<em>Three.</em>');
		expect(html).toContain(m.clock_scene_only());
	});

	it('has no gap where nothing was marked', () => {
		const html = shown(body({ rises: true }), []);
		expect(html).toContain(m.course_head_body());
		expect(html).not.toContain('class="gap');
	});

	it('is without a rise what was seen, for how long, and one question', () => {
		const whole = shown(body({}), [30_000]);
		expect(whole).toContain('data-testid="seen-picture"');
		expect(whole).not.toContain('data-testid="one-picture"');
		expect(whole).toContain('We zagen je de hele situatie (1:00)');
		expect(whole.match(/\?<\/p>/g)).toHaveLength(1);
		expect(shown(body({ until: 50_000 }), [])).toMatch(/We zagen je 0:(4\d|50) van de 1:00/);
	});

	it('is only what she marked when nothing was measured', () => {
		const html = shown([], [30_000]);
		expect(html).toContain(m.course_head_none());
		expect(html).not.toContain('je adem');
	});
});
