import { expect, it, vi } from 'vitest';
import { MadeUpDevice } from '$lib/ui/desk/made-up-desk.fixture';
import { takeStuckFacts } from '$lib/ui/storage/stuck-draft';
import { Conversation } from '../conversation.svelte';
import { LookBackPage } from './look-back-page.svelte';

it('takes the facts of a conversation along to Het slimme onbewuste, and nothing that was written', async () => {
	const device = await MadeUpDevice.create();
	const parts = device.parts();
	const talk = new Conversation(parts);
	await talk.open(Date.now());
	talk.preparation = { ...talk.preparation, intention: 'Langzaam praten met Sietske' };
	await talk.withoutCamera();
	talk.felt();
	const id = await talk.end();

	const page = new LookBackPage(parts.storage);
	expect(await page.takeFactsAlong()).toBe(false);
	await page.open(id);
	page.reflection.insideOther = 'Sietske was bang.';
	page.reflection.whose = 'mine';
	expect(await page.takeFactsAlong()).toBe(true);

	const facts = await takeStuckFacts(device.store);
	expect(facts).toContain('Het duurde minder dan een minuut.');
	expect(facts).toContain('Ik voelde iets op 0:00.');
	expect(facts).toContain('Van wie was het gevoel? Van mij.');
	expect(facts).not.toContain('Sietske');
	vi.unstubAllGlobals();
});
