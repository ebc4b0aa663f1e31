import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BASELINE } from '$lib/store/test-kit';
import type { Phase } from '../measurement/readout.svelte';
import type { DeskParts } from './desk-parts';
import { MadeUpDevice } from './made-up-desk.fixture';
import { Seat } from './seat.svelte';
import { WishedSeat } from './wished-seat.svelte';

const IDLE: Phase = { name: 'idle' };
const EXAMPLE: Phase = { name: 'running', kind: 'simulated' };
const CAMERA: Phase = { name: 'running', kind: 'camera' };
const HER_CALM = { origin: 'minute', baseline: BASELINE, from: null } as const;
const SEEN_SIMULATED = {
	source: 'simulated',
	scenario: 'calm',
	seed: 3,
	speed: 10,
	size: 1
} as const;

let device: MadeUpDevice;
let parts: DeskParts;
let phase: Phase;

beforeEach(async () => {
	device = await MadeUpDevice.create();
	parts = device.parts();
	phase = IDLE;
});
afterEach(() => vi.unstubAllGlobals());

describe('a seat', () => {
	let seat: Seat;

	beforeEach(async () => {
		seat = new Seat(parts, () => phase);
		await seat.profile.load(device.store);
	});

	it('keeps her calm self with her, for the next time too', async () => {
		phase = CAMERA;
		expect(await seat.keep(HER_CALM)).toBe(true);
		expect(seat.places).toHaveLength(1);
		const later = new Seat(parts, () => phase);
		await later.profile.load(device.store);
		expect(later.who.baseline?.value).toEqual(BASELINE);
	});

	it('keeps the calm self of the example apart, and nowhere else', async () => {
		phase = EXAMPLE;
		await seat.keep(HER_CALM);
		expect(seat.who).toBe(seat.example);
		expect(seat.places).toHaveLength(1);
		phase = IDLE;
		expect(seat.who).toBe(seat.profile);
		expect(seat.places).toEqual([]);
		expect((await device.store.profiles.list())[0]?.places).toEqual([]);
	});

	it('knows the places of what is about to measure', async () => {
		await seat.keep(HER_CALM);
		expect(seat.placesFor({ kind: 'camera' })).toHaveLength(1);
		expect(seat.placesFor({ kind: 'file' })).toHaveLength(1);
		expect(seat.placesFor({ kind: 'simulated' })).toEqual([]);
	});

	it('warms up the camera that was chosen before', async () => {
		device.remembered.set('luwte-camera', 'desk camera');
		await seat.prepareCamera();
		expect([device.camera.warm, device.camera.asked]).toEqual([true, 'desk camera']);
		seat.takeCamera();
		expect(device.camera.asked).toBe('desk camera');
	});

	it.each([
		['somebody has begun', () => (phase = CAMERA)],
		['the page is closed', () => seat.close()]
	])('warms nothing up when meanwhile %s', async (_, meanwhile) => {
		const preparing = seat.prepareCamera();
		meanwhile();
		await preparing;
		expect(device.camera.warm).toBe(false);
	});

	it('lets the warm camera go with the page', async () => {
		await seat.prepareCamera();
		seat.close();
		expect([device.camera.warm, seat.atRest]).toEqual([false, false]);
	});
});

describe('a seat on a page that is asked for', () => {
	let seat: WishedSeat;

	beforeEach(() => {
		seat = new WishedSeat(parts, () => phase);
	});

	it('is measured with the camera unless she chose otherwise', () => {
		seat.begin();
		expect([seat.source, seat.measured]).toEqual(['camera', true]);
		device.remembered.set('luwte-measuring', 'none');
		seat.begin();
		expect([seat.source, seat.measured]).toEqual(['none', false]);
	});

	it('remembers what she chooses, and warms up or lets go', async () => {
		seat.begin();
		seat.chooseMeasuring(true);
		await Promise.resolve();
		await Promise.resolve();
		expect([device.camera.warm, device.remembered.get('luwte-measuring')]).toEqual([
			true,
			'camera'
		]);
		seat.chooseMeasuring(false);
		expect([device.camera.warm, seat.source]).toEqual([false, 'none']);
		expect(device.remembered.get('luwte-measuring')).toBe('none');
	});

	it('warms up no camera for who is not measured with it', async () => {
		device.remembered.set('luwte-measuring', 'none');
		seat.begin();
		await seat.prepareCamera();
		expect(device.camera.warm).toBe(false);
	});

	it('has an example that sat its calm minute, before anything measures', async () => {
		await seat.ask(SEEN_SIMULATED);
		device.remembered.set('luwte-measuring', 'none');
		seat.begin();
		expect([seat.source, seat.simulated, seat.speed]).toEqual(['simulated', true, 10]);
		expect(seat.who).toBe(seat.example);
		expect(seat.calm?.shoulderWidth).toBeGreaterThan(0);
		await seat.prepareCamera();
		expect(device.camera.warm).toBe(false);
	});

	it('hurries nobody but the example', async () => {
		await seat.ask({ source: 'camera' });
		expect([seat.speed, seat.simulated, seat.calm]).toEqual([1, false, null]);
	});

	it('has no calm self to compare with where she sits elsewhere', async () => {
		await seat.profile.load(device.store);
		await seat.keep(HER_CALM);
		expect(seat.calm).toEqual(BASELINE);
		seat.measuredHere(false);
		expect(seat.calm).toBeNull();
		seat.measuredHere(true);
		expect(seat.calm).toEqual(BASELINE);
	});
});
