import { afterEach, expect, it, vi } from 'vitest';
import { recall, recallJson, remember } from './choices';

afterEach(() => vi.unstubAllGlobals());

function withStorage() {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
	return kept;
}

it('remembers a choice until it is taken back', () => {
	const kept = withStorage();
	expect(recall('a')).toBeNull();
	remember('a', 'b');
	expect(recall('a')).toBe('b');
	remember('a', null);
	expect(kept.size).toBe(0);
});

it('takes what is garbled for nothing', () => {
	const kept = withStorage();
	kept.set('a', '{"half');
	expect(recallJson('a')).toBeNull();
	kept.set('a', '[1]');
	expect(recallJson('a')).toEqual([1]);
});

it('goes on where the browser keeps nothing', () => {
	vi.stubGlobal('localStorage', {
		getItem() {
			throw new DOMException('', 'SecurityError');
		},
		setItem() {
			throw new DOMException('', 'QuotaExceededError');
		}
	});
	expect([recall('a'), recallJson('a')]).toEqual([null, null]);
	expect(() => remember('a', 'b')).not.toThrow();
	vi.stubGlobal('localStorage', undefined);
	expect(recall('a')).toBeNull();
});
