import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { AT_PLATE, nudgeSigns, type GesprekDetails } from '$lib/sessions';
import { holdTime, MadeUpDevice, pass } from '$lib/ui/desk/made-up-desk.fixture';
import { Conversation } from './conversation.svelte';

const SECOND = 1000;

let device: MadeUpDevice;
let talk: Conversation;

beforeEach(async () => {
	device = await MadeUpDevice.create();
	holdTime();
	talk = new Conversation(device.parts());
	await talk.open(Date.now());
});
afterEach(async () => {
	// What is still being kept needs the made-up device.
	await talk.end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** The conversation that was kept, whole. */
async function kept(id: string | null) {
	const record = await device.store.sessions.record(id!);
	return { ...record, details: record.meta.details as GesprekDetails };
}

it('nudges when the body grows tense, and keeps what was measured and felt on one clock', async () => {
	await talk.seat.example.keep({ origin: 'minute', baseline: exampleBaseline(1)!, from: null });
	talk.startSimulated('rising', 1, 10);
	expect(talk.stage).toBe('check');
	// What is measured before it counts is not kept.
	await pass(3 * SECOND);
	await talk.begin();
	await pass(2 * SECOND);
	talk.felt();
	for (let second = 0; !talk.nudging.shown && second < 30; second++) await pass(SECOND);
	expect(talk.nudging.shown?.words).toBeTruthy();
	talk.answer('right');
	expect(talk.nudging.shown).toBeNull();

	const { meta, samples, marks, details } = await kept(await talk.end());
	expect(meta).toMatchObject({ kind: 'gesprek', source: 'simulated', state: 'complete' });
	expect(marks.map(({ kind }) => kind)).toEqual(['felt', 'nudge', 'answer']);
	expect(nudgeSigns(marks[1]!.text).length).toBeGreaterThan(0);
	// Felt 2 s after it began, at ten times real time.
	expect(marks[0]!.t).toBeCloseTo(20 * SECOND, -2);
	expect(samples[0]!.t).toBeLessThan(SECOND);
	expect(samples.at(-1)!.t).toBeLessThan(details.lengthMs + SECOND);
	expect(marks.at(-1)!.t).toBeLessThan(details.lengthMs + SECOND);
});

it('turns the camera off at the cards and on again after them, on the same clock', async () => {
	talk.startCamera('desk camera');
	expect(device.camera.asked).toBe('desk camera');
	await pass(SECOND);
	await talk.begin();
	await pass(10 * SECOND);
	talk.toTable();
	expect(talk.measurement.phase.name).toBe('idle');
	await pass(20 * SECOND);
	talk.backFromTable();
	await pass(5 * SECOND);
	expect(talk.measurement.phase.name).toBe('running');

	const { samples, marks, meta } = await kept(await talk.end());
	expect(marks.map(({ kind, t }) => [kind, Math.round(t / SECOND)])).toEqual([
		['game', 10],
		['back', 30]
	]);
	const during = samples.filter(({ t }) => t > 10.5 * SECOND && t < 29.5 * SECOND);
	expect(during).toEqual([]);
	expect(samples.at(-1)!.t).toBeGreaterThan(34 * SECOND);
	expect(meta.durationMs).toBeLessThan(16 * SECOND);
});

it('does the same at the praatplaat, and keeps that it was not the cards', async () => {
	talk.settings.onTable = 'plate';
	talk.startCamera('desk camera');
	await talk.begin();
	talk.toTable();
	expect(talk.measurement.phase.name).toBe('idle');
	await pass(SECOND);
	talk.backFromTable();
	expect(talk.mayMeasureAgain).toBe(false);
	const { marks } = await kept(await talk.end());
	expect(marks.map(({ kind, text }) => [kind, text])).toEqual([
		['game', AT_PLATE],
		['back', '']
	]);
});

it('lets the camera stay on at the cards for who chose so, and nudges nobody there', async () => {
	talk.settings.cameraAtCards = true;
	await talk.seat.example.keep({ origin: 'minute', baseline: exampleBaseline(1)!, from: null });
	talk.startSimulated('rising', 1, 10);
	await pass(SECOND);
	await talk.begin();
	talk.toTable();
	await pass(15 * SECOND);
	expect([talk.measurement.phase.name, talk.nudging.shown]).toEqual(['running', null]);
});

it('keeps a conversation without a camera: what was felt, and how long it was', async () => {
	await talk.withoutCamera();
	await pass(4 * SECOND);
	talk.felt();
	await pass(6 * SECOND);
	const { meta, samples, marks, details } = await kept(await talk.end());
	expect([meta.source, samples, details.lengthMs]).toEqual(['none', [], 10 * SECOND]);
	expect(marks.map(({ kind, t }) => [kind, t])).toEqual([['felt', 4 * SECOND]]);
	expect(talk.mayMeasureAgain).toBe(false);
});

it('ends and keeps when the page goes away, and keeps nothing that had not begun', async () => {
	talk.startSimulated('calm', 1, 10);
	await pass(SECOND);
	talk.close();
	const profile = talk.seat.profile.current!;
	expect(await device.store.sessions.list(profile.id)).toEqual([]);

	talk.startSimulated('calm', 1, 10);
	await talk.begin();
	await pass(SECOND);
	talk.close();
	await vi.waitFor(async () => {
		expect(await device.store.sessions.list(profile.id)).toMatchObject([{ state: 'complete' }]);
	});
});
