import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { BASELINE, freshDevice } from '$lib/store/test-kit';
import type { Store } from '$lib/store';
import type { Phase } from '../measurement/readout.svelte';
import { PageStore } from '../storage/page-store.svelte';
import { Seat, type SeatCamera } from './seat.svelte';
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

/** A camera that warms up when the browser has said yes. */
class FakeCamera implements SeatCamera {
	warm = false;
	asked: string | null = null;
	/** What the browser says, when it says it. */
	granted: Promise<void> = Promise.resolve();

	async prepare(deviceId: string | null, wanted: () => boolean) {
		this.asked = deviceId;
		await this.granted;
		if (wanted()) this.warm = true;
	}

	take(deviceId: string | null) {
		this.asked = deviceId;
		return new SimulatedSource('calm', 1);
	}

	drop() {
		this.warm = false;
	}
}

let store: Store;
let storage: PageStore;
let camera: FakeCamera;
let phase: Phase;
let remembered: Map<string, string>;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
	storage = new PageStore(new AppStore(async () => store));
	camera = new FakeCamera();
	phase = IDLE;
	remembered = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => remembered.get(key) ?? null,
		setItem: (key: string, value: string) => void remembered.set(key, value),
		removeItem: (key: string) => void remembered.delete(key)
	});
});

describe('a seat', () => {
	let seat: Seat;

	beforeEach(async () => {
		seat = new Seat(storage, () => phase, camera);
		await seat.profile.load(store);
	});

	it('keeps her calm self with her, for the next time too', async () => {
		phase = CAMERA;
		expect(await seat.keep(HER_CALM)).toBe(true);
		expect(seat.places).toHaveLength(1);
		const later = new Seat(storage, () => phase, camera);
		await later.profile.load(store);
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
		expect((await store.profiles.list())[0]?.places).toEqual([]);
	});

	it('knows the places of what is about to measure', async () => {
		await seat.keep(HER_CALM);
		expect(seat.placesFor({ kind: 'camera' })).toHaveLength(1);
		expect(seat.placesFor({ kind: 'file' })).toHaveLength(1);
		expect(seat.placesFor({ kind: 'simulated' })).toEqual([]);
	});

	it('warms up the camera that was chosen before', async () => {
		remembered.set('luwte-camera', 'desk camera');
		await seat.prepareCamera();
		expect([camera.warm, camera.asked]).toEqual([true, 'desk camera']);
		seat.takeCamera();
		expect(camera.asked).toBe('desk camera');
	});

	it.each([
		['somebody has begun', () => (phase = CAMERA)],
		['the page is closed', () => seat.close()]
	])('warms nothing up when meanwhile %s', async (_, meanwhile) => {
		const preparing = seat.prepareCamera();
		meanwhile();
		await preparing;
		expect(camera.warm).toBe(false);
	});

	it('lets the warm camera go with the page', async () => {
		await seat.prepareCamera();
		seat.close();
		expect([camera.warm, seat.atRest]).toEqual([false, false]);
	});
});

describe('a seat on a page that is asked for', () => {
	let seat: WishedSeat;

	beforeEach(() => {
		seat = new WishedSeat(storage, () => phase, camera);
	});

	it('is measured with the camera unless she chose otherwise', () => {
		seat.begin();
		expect([seat.source, seat.measured]).toEqual(['camera', true]);
		remembered.set('luwte-measuring', 'none');
		seat.begin();
		expect([seat.source, seat.measured]).toEqual(['none', false]);
	});

	it('remembers what she chooses, and warms up or lets go', async () => {
		seat.begin();
		seat.chooseMeasuring(true);
		await Promise.resolve();
		await Promise.resolve();
		expect([camera.warm, remembered.get('luwte-measuring')]).toEqual([true, 'camera']);
		seat.chooseMeasuring(false);
		expect([camera.warm, seat.source]).toEqual([false, 'none']);
		expect(remembered.get('luwte-measuring')).toBe('none');
	});

	it('warms up no camera for who is not measured with it', async () => {
		remembered.set('luwte-measuring', 'none');
		seat.begin();
		await seat.prepareCamera();
		expect(camera.warm).toBe(false);
	});

	it('has an example that sat its calm minute, before anything measures', async () => {
		await seat.ask(SEEN_SIMULATED);
		remembered.set('luwte-measuring', 'none');
		seat.begin();
		expect([seat.source, seat.simulated, seat.speed]).toEqual(['simulated', true, 10]);
		expect(seat.who).toBe(seat.example);
		expect(seat.calm?.shoulderWidth).toBeGreaterThan(0);
		await seat.prepareCamera();
		expect(camera.warm).toBe(false);
	});

	it('hurries nobody but the example', async () => {
		await seat.ask({ source: 'camera' });
		expect([seat.speed, seat.simulated, seat.calm]).toEqual([1, false, null]);
	});

	it('has no calm self to compare with where she sits elsewhere', async () => {
		await seat.profile.load(store);
		await seat.keep(HER_CALM);
		expect(seat.calm).toEqual(BASELINE);
		seat.measuredHere(false);
		expect(seat.calm).toBeNull();
		seat.measuredHere(true);
		expect(seat.calm).toEqual(BASELINE);
	});
});
