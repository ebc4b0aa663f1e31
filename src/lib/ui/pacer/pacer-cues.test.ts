import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pacerPattern } from '$lib/signals/pacing/pacer';
import { PacerCues } from './pacer-cues.svelte';
import { toneAt } from './pacer-sound';
import { Practice } from './practice.svelte';

const kept = new Map<string, string>();
const vibrate = vi.fn();
const userActivation = { hasBeenActive: true };
let inTheHand = true;

beforeEach(() => {
	kept.clear();
	vibrate.mockClear();
	userActivation.hasBeenActive = true;
	inTheHand = true;
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
	vi.stubGlobal('navigator', { vibrate, userActivation });
	vi.stubGlobal('matchMedia', () => ({ matches: inTheHand }));
});
afterEach(() => vi.unstubAllGlobals());

function opened(): PacerCues {
	const cues = new PacerCues();
	cues.load();
	return cues;
}

/** One whole breath of the pacer, a picture every tenth of a second. */
function breathe(cues: PacerCues) {
	const practice = new Practice(pacerPattern({ in: 4, sip: 0, out: 6 }), 60_000);
	for (let i = 0; i < 99; i++) {
		cues.follow(practice);
		practice.step(100, 1);
	}
}

it('is silent and still until it is chosen, and remembers that on this device', () => {
	const cues = opened();
	expect([cues.sound, cues.vibration]).toEqual([false, false]);
	breathe(cues);
	expect(vibrate).not.toHaveBeenCalled();
	cues.chooseSound(true);
	cues.chooseVibration(true);
	expect([opened().sound, opened().vibration]).toEqual([true, true]);
	cues.chooseSound(false);
	cues.chooseVibration(false);
	expect([opened().sound, opened().vibration]).toEqual([false, false]);
	expect(kept.size).toBe(0);
});

it('trembles once for a breath in and twice for a breath out', () => {
	const cues = opened();
	cues.chooseVibration(true);
	breathe(cues);
	expect(vibrate.mock.calls).toEqual([[[60]], [[40, 90, 40]]]);
	cues.close();
	expect(vibrate).toHaveBeenLastCalledWith(0);
});

it('does nothing before the first tap on the page: a browser would refuse and complain', () => {
	userActivation.hasBeenActive = false;
	const cues = opened();
	cues.chooseVibration(true);
	cues.chooseSound(true);
	breathe(cues);
	expect(vibrate).not.toHaveBeenCalled();
});

it('offers no trembling on a computer', () => {
	inTheHand = false;
	kept.set('luwte-pacer-vibration', 'on');
	const cues = opened();
	expect([cues.canVibrate, cues.vibration]).toEqual([false, false]);
});

it('has a tone that rises with the breath in, from silence', () => {
	const tones = [0, 0.5, 1].map(toneAt);
	expect(tones[0]).toEqual({ hz: 196, loudness: 0 });
	expect(tones[2]!.hz).toBeCloseTo(294);
	expect(tones[1]!.hz).toBeGreaterThan(196);
	expect(tones[2]!.loudness).toBeGreaterThan(tones[1]!.loudness);
});
