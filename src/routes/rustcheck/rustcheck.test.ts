import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdTime, MadeUpDevice, pass } from '$lib/ui/desk/made-up-desk.fixture';
import type { Wish } from '$lib/ui/measurement/wish';
import { RustcheckPage } from './rustcheck.svelte';
import type { Screen } from './screens';

const TENSE: Wish = { source: 'simulated', scenario: 'rising', seed: 1, speed: 10, size: 1 };
/** Time to count down of a part, ms. */
const TARGET_MS = 45_000;

let device: MadeUpDevice;
let desk: RustcheckPage;

/** Comes to the page, as after a reload. */
async function open(wish: Wish) {
	desk?.close();
	desk = new RustcheckPage(device.parts<Screen>());
	await desk.open(wish);
}

/** Sits until what is measured leads on by itself. */
async function measureUntil(next: Screen) {
	for (let second = 0; desk.screen !== next && second < 30; second++) await pass(1000);
	expect(desk.screen).toBe(next);
}

const keepDraft = () => desk.halfDone.keep(desk.draft()!);

beforeEach(async () => {
	device = await MadeUpDevice.create();
	holdTime();
});
afterEach(() => {
	desk.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('measures a tense example before, and its calm after, and keeps both as one session', async () => {
	await open(TENSE);
	desk.check.details.feltBefore = 7;
	desk.next();
	desk.measuring.start('before', TARGET_MS);
	await measureUntil('compare');
	desk.next();
	desk.chooseWay('slow');
	desk.next();
	desk.check.details.feltAfter = 3;
	desk.next();
	desk.measuring.start('after', TARGET_MS);
	await measureUntil('before-after');
	desk.next();
	expect(desk.screen).toBe('go');
	// Pressed twice it is kept once.
	expect(await Promise.all([desk.keep(), desk.keep()])).toEqual([true, true]);

	const [meta, ...more] = await device.store.sessions.list(desk.seat.profile.current!.id);
	expect(more).toEqual([]);
	expect(meta).toMatchObject({ kind: 'rustcheck', source: 'simulated', state: 'complete' });
	const { samples } = await device.store.sessions.record(meta!.id);
	const { details } = meta!;
	if (details?.kind !== 'rustcheck') throw new Error('no Rustcheck was kept');
	expect(details).toMatchObject({ feltBefore: 7, feltAfter: 3 });
	const { before, after } = details;
	expect(before!.rate!).toBeGreaterThan(after!.rate! + 3);
	// Two measurements of 45 s on one clock, one after the other; a tick of the clock may be lost.
	expect(samples.length).toBeGreaterThan(2 * 4 * (TARGET_MS / 1000 - 3));
	const times = samples.map(({ t }) => t);
	expect(times).toEqual([...times].sort((a, b) => a - b));
});

it('finds again what was half done, and starts anew when that is asked', async () => {
	await open({ source: 'camera' });
	desk.seat.chooseMeasuring(false);
	desk.check.details.feltBefore = 6;
	desk.next();
	expect(desk.screen).toBe('calm');
	await keepDraft();

	await open({ source: 'camera' });
	expect(desk.halfDone.pending?.draft.screen).toBe('calm');
	desk.goOn();
	expect([desk.screen, desk.check.details.feltBefore, desk.seat.measured]).toEqual([
		'calm',
		6,
		false
	]);

	await open({ source: 'camera' });
	await desk.startAnew();
	expect([desk.screen, desk.check.details.feltBefore]).toEqual(['felt', null]);
	await open({ source: 'camera' });
	expect(desk.halfDone.pending).toBeNull();
});

it('keeps no draft before the first answer, and none of what has become a session', async () => {
	await open({ source: 'camera' });
	expect(desk.draft()).toBeNull();
	desk.seat.chooseMeasuring(false);
	desk.check.details.feltBefore = 4;
	await keepDraft();
	expect(await desk.keep()).toBe(true);
	await open({ source: 'camera' });
	expect(desk.halfDone.pending).toBeNull();
});

it('counts nothing while it is stopped halfway, and goes on without the camera', async () => {
	await open(TENSE);
	desk.check.details.feltBefore = 5;
	desk.next();
	desk.measuring.start('before', TARGET_MS);
	await pass(1000);
	desk.measuring.stop();
	await pass(10_000);
	expect([desk.screen, desk.check.details.before]).toEqual(['measure', null]);
	desk.goWithout();
	expect([desk.screen, desk.seat.measured]).toEqual(['calm', false]);
});
