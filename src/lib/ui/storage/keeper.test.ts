import { expect, it } from 'vitest';
import { StoreFault } from '$lib/store';
import { Keeper } from './keeper.svelte';

it('writes the newest state last, and not more often than needed', async () => {
	let state = 0;
	const written: number[] = [];
	const keeper = new Keeper(async () => {
		const taken = state;
		await Promise.resolve();
		written.push(taken);
	});
	for (state = 1; state < 5; state++) void keeper.keep();
	expect(keeper.kept).toBe(false);
	await keeper.settled();
	expect(keeper.kept).toBe(true);
	expect(written).toEqual([1, 5]);
});

it('says that a write failed, and tries again at the next change', async () => {
	let full = true;
	const keeper = new Keeper(async () => {
		if (full) throw new StoreFault('full');
	});
	await keeper.keep();
	expect(keeper.fault?.code).toBe('full');
	expect(keeper.kept).toBe(false);
	full = false;
	await keeper.keep();
	expect(keeper.fault).toBeNull();
	expect(keeper.kept).toBe(true);
});
