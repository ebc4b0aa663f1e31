import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { PACES, type Pace } from '$lib/sensing/pace';
import type { PipelineStatus } from '$lib/sensing/pipeline-status';
import type { Source, SourceListener } from '$lib/sensing/source';
import EconomyNote from './EconomyNote.svelte';
import { Measurement } from './measurement.svelte';

const LATE = { frameFps: 15, dropped: 15, loaded: true } as PipelineStatus;
const IN_TIME = { frameFps: 30, dropped: 0, loaded: true } as PipelineStatus;

let disk: Map<string, string>;
/** What sources were told of their pace. */
let paces: Pace[];
let tell: SourceListener['status'];

beforeEach(() => {
	disk = new Map();
	paces = [];
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => disk.get(key) ?? null,
		setItem: (key: string, value: string) => void disk.set(key, value),
		removeItem: (key: string) => void disk.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

async function measure(): Promise<Measurement> {
	const measurement = new Measurement({ calm() {}, reading() {}, stopped() {} });
	const source = {
		kind: 'camera',
		setPace: (pace: Pace) => void paces.push(pace),
		start: async (listener: SourceListener) => void (tell = listener.status),
		stop() {}
	} as unknown as Source;
	await measurement.start(source, []);
	return measurement;
}

/** So many seconds of it. */
function pass(seconds: number, status: PipelineStatus) {
	for (let i = 0; i < seconds; i++) tell(status);
}

const note = (measurement: Measurement) => render(EconomyNote, { props: { measurement } }).body;

describe('a computer that cannot keep up', () => {
	it('saves effort by itself and says so; nobody chose it, so it is not kept', async () => {
		const measurement = await measure();
		pass(20, IN_TIME);
		expect(note(measurement)).not.toContain(m.economy_by_itself());
		pass(10, LATE);
		expect(measurement.economy).toBe(true);
		expect(note(measurement)).toContain(m.economy_by_itself());
		expect(paces).toEqual([PACES.normal, PACES.economy]);
		expect(disk.size).toBe(0);
	});

	it('looks least where that is not enough, and no further', async () => {
		const measurement = await measure();
		pass(60, LATE);
		expect(paces).toEqual([PACES.normal, PACES.economy, PACES.least]);
		expect(note(measurement)).toContain(m.economy_by_itself());
		measurement.setEconomy(false);
		expect(paces.at(-1)).toBe(PACES.normal);
	});

	it('saves no more while a chosen economy is enough', async () => {
		(await measure()).setEconomy(true);
		await measure();
		pass(30, IN_TIME);
		expect(paces.at(-1)).toBe(PACES.economy);
		pass(10, LATE);
		expect(paces.at(-1)).toBe(PACES.least);
	});

	it('goes back to all its looks when she wants that, and is left so', async () => {
		const measurement = await measure();
		pass(10, LATE);
		measurement.setEconomy(false);
		expect(paces.at(-1)).toBe(PACES.normal);
		pass(20, LATE);
		expect(measurement.economy).toBe(false);
		expect(note(measurement)).not.toContain(m.economy_by_itself());
	});

	it('is economical from the start where that was once chosen, until it is turned off', async () => {
		(await measure()).setEconomy(true);
		const later = await measure();
		expect(note(later)).toContain(m.economy_on());
		expect(paces.at(-1)).toBe(PACES.economy);
		later.setEconomy(false);
		expect((await measure()).economy).toBe(false);
	});
});
