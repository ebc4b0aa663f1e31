import { describe, expect, it } from 'vitest';
import { requestPersistence, storageStatus } from './storage-status';

describe('storage status', () => {
	it('tells what the browser tells', async () => {
		const keeper = {
			persisted: async () => true,
			estimate: async () => ({ usage: 10, quota: 100 }),
			persist: async () => true
		};
		expect(await storageStatus(keeper)).toEqual({ persisted: true, usage: 10, quota: 100 });
		expect(await requestPersistence(keeper)).toBe(true);
	});

	it('promises nothing when the browser says nothing', async () => {
		const silent = { persisted: null, usage: null, quota: null };
		for (const keeper of [null, {}]) {
			expect(await storageStatus(keeper)).toEqual(silent);
			expect(await requestPersistence(keeper)).toBe(false);
		}
	});

	it('promises nothing when the browser refuses', async () => {
		const refuse = () => Promise.reject(new TypeError('opaque origin'));
		const keeper = { persisted: refuse, estimate: refuse, persist: refuse };
		expect(await storageStatus(keeper)).toMatchObject({ persisted: null });
		expect(await requestPersistence(keeper)).toBe(false);
	});
});
