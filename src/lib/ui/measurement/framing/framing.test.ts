import { beforeEach, describe, expect, it, vi } from 'vitest';
import { landmarksOf, observe, sample, type Body } from '$lib/signals/testing/body';
import { Framing } from './framing.svelte';
import { outlineOf } from './outline';
import { knowsCamera } from './places';

/** What the browser would keep. */
let disk: Map<string, string>;
beforeEach(() => {
	disk = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => disk.get(key) ?? null,
		setItem: (key: string, value: string) => void disk.set(key, value)
	});
});

const GOOD: Partial<Body> = { size: 220, y: 320 };
const ELSEWHERE: Partial<Body> = { size: 330, y: 320 };

/** A person before a camera for some seconds, ten frames each. */
function sit(framing: Framing, seconds: number, { body = GOOD, camera = 'a', light = 120 } = {}) {
	for (let t = 0; t < 1000 * seconds; t += 100) {
		const pose = { landmarks: landmarksOf(body) };
		framing.step(observe(t, { pose, brightness: light, motion: sample(t) }), false, camera);
	}
}

function begun(): Framing {
	const framing = new Framing();
	framing.begin();
	return framing;
}

describe('the coach before a measurement', () => {
	it('says nothing where none was begun, as with the simulated body', () => {
		const framing = new Framing();
		sit(framing, 5);
		expect(framing.view).toBe('off');
	});

	it('speaks in a new place from the first frame on, and stays until it is told to stop', () => {
		const framing = begun();
		sit(framing, 0.1);
		expect(framing.view).toBe('panel');
		sit(framing, 60);
		expect(framing.view).toBe('panel');
		expect(framing.said.verdict).toBe('good');
		framing.goOn();
		expect(framing.view).toBe('off');
	});

	it('takes back what it said while nothing is known of how she sits', () => {
		const framing = begun();
		sit(framing, 8);
		expect(framing.said.verdict).toBe('good');
		framing.wait();
		expect(framing.said.verdict).toBe('looking');
		expect(framing.figure).toBeNull();
		sit(framing, 8);
		expect(framing.said.verdict).toBe('good');
	});

	it('gives a good place only its mark the next time, for a moment', () => {
		sit(begun(), 8);
		const again = begun();
		sit(again, 0.1);
		expect(again.view).toBe('mark');
		sit(again, 5);
		expect(again.view).toBe('mark');
		sit(again, 12);
		expect(again.view).toBe('off');
	});

	it('speaks again in another place before the same camera, and before another camera', () => {
		sit(begun(), 8);
		const elsewhere = begun();
		sit(elsewhere, 5, { body: ELSEWHERE });
		expect(elsewhere.view).toBe('panel');
		const other = begun();
		sit(other, 5, { camera: 'b' });
		expect(other.view).toBe('panel');
	});

	it('speaks in a good place when it has become dark there', () => {
		sit(begun(), 8);
		const dark = begun();
		sit(dark, 5, { light: 20 });
		expect(dark.view).toBe('panel');
		expect(dark.said.advice).toBe('more-light');
	});

	it('is silent where nobody wants to hear it, even in the dark', () => {
		const framing = begun();
		sit(framing, 5, { light: 20 });
		framing.hush();
		const again = begun();
		sit(again, 5, { light: 20 });
		expect(again.view).toBe('off');
	});

	it('does not remember a place from which the breath cannot be read, and speaks of it again', () => {
		const framing = begun();
		sit(framing, 5, { light: 20 });
		framing.goOn();
		expect(knowsCamera('a')).toBe(false);
		const again = begun();
		sit(again, 5, { light: 20 });
		expect(again.view).toBe('panel');
		expect(again.said.verdict).toBe('poor');
	});

	it('forgets what is not its own, and works without storage', () => {
		disk.set('luwte-framing', '[{"camera": 3}, null, "x"]');
		expect(knowsCamera('a')).toBe(false);
		disk.set('luwte-framing', '{');
		expect(knowsCamera('a')).toBe(false);
		vi.stubGlobal('localStorage', undefined);
		const framing = begun();
		sit(framing, 5);
		expect(framing.view).toBe('panel');
	});
});

describe('the outline of a person', () => {
	it('has its head around the ears and leads from the neck to the bottom of the picture', () => {
		const { head, body } = outlineOf(landmarksOf(GOOD), 480)!;
		expect(head.x).toBeCloseTo(320);
		expect(head.y).toBeLessThan(320 - head.ry);
		const [first, last] = [body.match(/^M [\d.]+ ([\d.]+)/)!, body.match(/([\d.]+)$/)!];
		expect(Number(first[1])).toBeLessThan(320);
		expect(Number(last[1])).toBe(480);
	});

	it('is not drawn from half a pose', () => {
		expect(outlineOf([], 480)).toBeNull();
	});
});
