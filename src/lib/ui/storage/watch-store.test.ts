import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppStore } from '$lib/store/app-store';
import { FakeNews, freshDevice, MONDAY } from '$lib/store/test-kit';
import { keptMark } from './kept-mark.svelte';
import { watchStore } from './watch-store';

const leave = vi.fn();
let tabs: FakeNews;
let wake = () => {};
let end = () => {};

beforeEach(() => {
	freshDevice();
	tabs = new FakeNews();
	leave.mockClear();
	const target = { removeEventListener() {} };
	vi.stubGlobal('document', {
		...target,
		visibilityState: 'visible',
		addEventListener: (_name: string, listener: () => void) => (wake = listener)
	});
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => end());

/** A page that is watched and keeps something. @param hears joined with the other tabs */
async function openPage(hears: boolean) {
	const app = new AppStore(() => (hears ? tabs : new FakeNews()).openTab());
	end = watchStore(app, leave);
	const store = await app.open();
	await store.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} });
	await vi.waitFor(async () => expect(await keptMark.written(store.keeping)).toBe(true));
}

it('leaves for a fresh page when another tab erases everything', async () => {
	await openPage(true);
	await (await tabs.openTab()).deleteEverything();
	expect(leave).toHaveBeenCalledWith('elders');
});

it('that heard nothing leaves when it is looked at again', async () => {
	await openPage(false);
	await (await tabs.openTab()).deleteEverything();
	expect(leave).not.toHaveBeenCalled();
	wake();
	await vi.waitFor(() => expect(leave).toHaveBeenCalledWith('elders'));
});
