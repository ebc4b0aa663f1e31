import { beforeEach, describe, expect, it } from 'vitest';
import { gesprekDetails, type SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { freshDevice, MONDAY, newSession } from '$lib/store/test-kit';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { StepPlaces } from './step-places.svelte';

const STEP = 'Ik bel één keer aan.';

let storage: PageStore;
let store: Store;
let me: string;

beforeEach(async () => {
	freshDevice();
	storage = new PageStore(new AppStore());
	await storage.use(async (opened) => {
		store = opened;
		me = (await opened.profiles.getOrCreateDefault(MONDAY)).id;
	});
});

/** A conversation that is over. @param offset when it began, ms after MONDAY */
async function keepTalk(id: string, offset: number) {
	await store.sessions.begin(id, { ...(await newSession(store, offset)), kind: 'gesprek' });
	await store.sessions.finish(id, MONDAY + offset + 1000);
}

async function placesOf(profileId: string | null): Promise<StepPlaces> {
	const places = new StepPlaces(storage);
	await places.find(profileId);
	return places;
}

async function nextStepOf(id: string): Promise<string | undefined> {
	const record = await store.sessions.record(id);
	return gesprekDetails(record, 0).reflection?.nextStep;
}

describe('a small step', () => {
	it('goes into the plan on a line of its own, once', async () => {
		const places = await placesOf(me);
		await places.toPlan('geel', 'helps', 'Buiten staan.');
		await places.toPlan('geel', 'helps', STEP);
		await places.toPlan('geel', 'helps', STEP);
		const plan = await store.plans.get(me);
		expect(plan?.rows.geel.helps).toBe(`Buiten staan.\n${STEP}`);
		expect(plan?.rows.rood.helps).toBe('');
		expect(places.inPlan).toBe(true);
	});

	it('goes below the next step of a conversation, the newest of which is offered first', async () => {
		await keepTalk('older', 0);
		await keepTalk('newer', 5000);
		const places = await placesOf(me);
		expect(places.talks.map(({ id }: SessionMeta) => id)).toEqual(['newer', 'older']);
		await places.toTalk('older', 'Eerst koffie.');
		await places.toTalk('older', STEP);
		expect(await nextStepOf('older')).toBe(`Eerst koffie.\n${STEP}`);
		expect(await nextStepOf('newer')).toBeUndefined();
	});

	it('of a team has no plan and no conversation', async () => {
		await keepTalk('mine', 0);
		const places = await placesOf(null);
		expect([places.any, places.talks.length]).toEqual([false, 0]);
		await places.toPlan('geel', 'helps', STEP);
		expect(await store.plans.get(me)).toBeNull();
	});
});
