import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './new-id';

afterEach(() => vi.unstubAllGlobals());

it('is a random UUID, also where the browser makes none itself: a page on plain http', () => {
	const { crypto } = globalThis;
	vi.stubGlobal('crypto', {
		getRandomValues: <T extends ArrayBufferView<ArrayBuffer>>(into: T) =>
			crypto.getRandomValues(into)
	});
	const ids = Array.from({ length: 2000 }, newId);
	for (const id of ids)
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(new Set(ids).size).toBe(ids.length);
});

it('uses all that chance gives', () => {
	vi.stubGlobal('crypto', { getRandomValues: (into: Uint8Array) => into.fill(0xff) });
	expect(newId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
