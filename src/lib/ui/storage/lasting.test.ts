import { beforeEach, expect, it, vi } from 'vitest';
import { Lasting } from './lasting.svelte';

const here = new Map<string, string>();

beforeEach(() => {
	here.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => here.get(key) ?? null,
		setItem: (key: string, value: string) => here.set(key, value)
	});
});

function browser(answer: boolean) {
	let persisted = false;
	return {
		persisted: async () => persisted,
		persist: vi.fn(async () => (persisted = answer))
	};
}

it('asks at the first thing that is kept, and tells the answer', async () => {
	const keeper = browser(true);
	const lasting = new Lasting(keeper);
	await Promise.all([lasting.askOnce(), lasting.askOnce()]);
	expect([lasting.promised, keeper.persist.mock.calls.length]).toEqual([true, 1]);
});

it('asks once on a device by itself, and again when somebody wants it', async () => {
	const keeper = browser(false);
	await new Lasting(keeper).askOnce();
	const next = new Lasting(keeper);
	await next.askOnce();
	expect([next.promised, keeper.persist.mock.calls.length]).toEqual([null, 1]);
	await next.look();
	expect(next.promised).toBe(false);
	await next.ask();
	expect(keeper.persist).toHaveBeenCalledTimes(2);
});
