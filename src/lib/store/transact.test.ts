import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY } from './test-kit';

const profile = { id: 'p', name: '', createdAt: MONDAY, places: [] };

describe('a write', () => {
	beforeEach(freshDevice);

	it('leaves nothing behind when its work fails half-way', async () => {
		const store = await openStore(null);
		const half = store.connection.write(async (transaction) => {
			await transaction.objectStore('profiles').put(profile);
			throw new Error('half-way');
		});
		await expect(half).rejects.toMatchObject({ code: 'broken' });
		expect(await countRows(store)).toBe(0);
	});

	it('tells why the transaction failed, not that a request was cut off', async () => {
		const store = await openStore(null);
		await store.connection.write((transaction) => transaction.objectStore('profiles').add(profile));
		const twice = store.connection.write((transaction) =>
			Promise.all([
				transaction.objectStore('profiles').add(profile),
				transaction.objectStore('profiles').add({ ...profile, id: 'q' })
			])
		);
		await expect(twice).rejects.toThrow('ConstraintError');
		expect(await countRows(store)).toBe(1);
	});
});
