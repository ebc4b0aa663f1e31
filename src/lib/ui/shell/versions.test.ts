import { expect, it } from 'vitest';
import { isOf, olderThan, PageVersions } from './versions';

it('keeps the files of an older version while a page may be of it', () => {
	const versions = new PageVersions();
	expect(versions.hear('a', isOf('2'))).toBe(true);
	expect(versions.all(['a'], '2')).toBe(true);
	// Opened before, and it never said so.
	expect(versions.all(['a', 'b'], '2')).toBe(false);
	versions.hear('b', isOf('1'));
	expect(versions.all(['a', 'b'], '2')).toBe(false);
	// Loaded anew it has another id.
	versions.hear('c', isOf('2'));
	expect(versions.all(['a', 'c'], '2')).toBe(true);
	expect(versions.all([], '2')).toBe(true);
});

it('hears nothing in other words', () => {
	const versions = new PageVersions();
	for (const words of ['go', 'hold', null, undefined, { version: '2' }])
		expect(versions.hear('a', words)).toBe(false);
	expect(versions.all(['a'], '2')).toBe(false);
});

it('never lets go of a version that waits for its turn', () => {
	expect(olderThan('2', ['1', '2', '3'])).toEqual(['1']);
	expect(olderThan('3', ['1', '2', '3'])).toEqual(['1', '2']);
	expect(olderThan('1', ['1', '2'])).toEqual([]);
	expect(olderThan('1', ['2'])).toEqual([]);
});
