import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { argon2 } from './argon2';
import { COST, isDearer, LEAST_COST, requireCost, type KdfParams } from './kdf';
import { utf8 } from './web-crypto';

const params: KdfParams = { name: 'argon2id', ...COST, salt: utf8('somesalt') };

it('is Argon2id as its authors wrote it, and asks nothing of the network', async () => {
	const fetched = vi.spyOn(globalThis, 'fetch');
	// From test.c of the reference code, version 0x13.
	const cost = { memoryKiB: 65_536, iterations: 2, parallelism: 1 };
	const derived = await argon2.derive('password', { ...params, ...cost });
	expect(Buffer.from(derived).toString('hex')).toBe(
		'09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'
	);
	expect(fetched).not.toHaveBeenCalled();
	fetched.mockRestore();
});

it('is a library that neither fetches nor makes code of texts', () => {
	const library = readFileSync('node_modules/hash-wasm/dist/index.esm.js', 'utf8');
	expect(library).toContain('argon2id');
	expect(library).not.toMatch(/\bfetch\b|XMLHttpRequest|importScripts|\beval\b|new Function/);
});

it('costs at least 64 MiB and three rounds, and nothing cheaper is taken', () => {
	expect(COST).toMatchObject({ memoryKiB: 65_536, iterations: 3 });
	expect(() => requireCost(params, LEAST_COST)).not.toThrow();
	const others: Partial<KdfParams>[] = [
		{ memoryKiB: 65_535 },
		{ iterations: 2 },
		{ parallelism: 0 },
		{ memoryKiB: NaN },
		{ memoryKiB: 2 ** 30 },
		{ iterations: 1e9 },
		{ name: 'argon2i' as 'argon2id' }
	];
	for (const other of others)
		expect(() => requireCost({ ...params, ...other }, LEAST_COST)).toThrow('cost of a vault');
});

it('knows what is dearer', () => {
	expect(isDearer(COST, params)).toBe(false);
	expect(isDearer({ ...COST, iterations: 4 }, params)).toBe(true);
	expect(isDearer({ ...COST, memoryKiB: 98_304 }, params)).toBe(true);
});
