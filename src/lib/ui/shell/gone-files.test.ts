import { beforeEach, expect, it, vi } from 'vitest';
import { onGoneFile, type GoneFilesPort } from './gone-files';

const reload = vi.fn();
let kept = new Map<string, string>();

beforeEach(() => {
	reload.mockClear();
	kept = new Map();
});

function page(about: Partial<GoneFilesPort> = {}): GoneFilesPort {
	return {
		version: '1',
		hasNewer: () => Promise.resolve(true),
		isSafe: () => true,
		memory: {
			getItem: (key) => kept.get(key) ?? null,
			setItem: (key, value) => void kept.set(key, value)
		},
		reload,
		...about
	};
}

it('a tab of an older version whose parts are gone loads itself anew once', async () => {
	await onGoneFile(page());
	expect(reload).toHaveBeenCalledOnce();
	// The browser gave the same page again.
	await onGoneFile(page());
	expect(reload).toHaveBeenCalledOnce();
	await onGoneFile(page({ version: '2' }));
	expect(reload).toHaveBeenCalledTimes(2);
});

it('not while she is busy with something', async () => {
	await onGoneFile(page({ isSafe: () => false }));
	expect(reload).not.toHaveBeenCalled();
});

it('not without a network, nor where the host only lacks a file', async () => {
	await onGoneFile(page({ hasNewer: () => Promise.resolve(false) }));
	expect(reload).not.toHaveBeenCalled();
});

it('not where nothing can be remembered: it might go on without end', async () => {
	await onGoneFile(page({ memory: null }));
	expect(reload).not.toHaveBeenCalled();
});
