import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { DATABASES } from '../../src/lib/store/database-file.fixture';
import { archive, checksums } from './archive';
import { requireDatabaseFixture } from './database-fixture';
import { differing, type Files } from './files-below';
import { licenceText } from './licences';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (entries: Record<string, string>): Files =>
	new Map(Object.entries(entries).map(([name, text]) => [name, bytes(text)]));

describe('two builds', () => {
	const built = files({ 'a.js': 'a', 'b.js': 'b' });

	it('are equal when every byte is', () => {
		expect(differing(built, files({ 'a.js': 'a', 'b.js': 'b' }))).toEqual([]);
	});

	it('differ in what has other bytes, or is not there', () => {
		expect(differing(built, files({ 'a.js': 'A', 'c.js': 'c' }))).toEqual(['a.js', 'b.js', 'c.js']);
	});
});

describe('an archive', () => {
	const some = files({ 'site/index.html': '<p>', 'sub/dir/file.txt': 'words' });

	it('holds everything in one folder', () => {
		const found = unzipSync(archive(some, 'luwte-1.0.0'));
		expect(Object.keys(found)).toEqual([
			'luwte-1.0.0/site/index.html',
			'luwte-1.0.0/sub/dir/file.txt'
		]);
		expect(found['luwte-1.0.0/sub/dir/file.txt']).toEqual(bytes('words'));
	});

	it('is the same on another day', () => {
		const today = archive(some, 'x');
		vi.useFakeTimers({ now: new Date(2031, 4, 5) });
		expect(archive(some, 'x')).toEqual(today);
		vi.useRealTimers();
	});

	it('has a sum of each file, as sha256sum reads them', () => {
		const sum = createHash('sha256').update('words').digest('hex');
		expect(checksums(some).split('\n')[1]).toBe(`${sum}  sub/dir/file.txt`);
	});
});

describe('licences', () => {
	it('stand there in full: of what is bundled, what a worker has, and what is copied', () => {
		const bundled = [{ name: 'aa', version: '1.0.0', identifier: 'MIT', text: 'Free for all.' }];
		const text = licenceText(bundled, ['js-aruco2', 'fft.js']);
		expect(text).toContain('aa 1.0.0\nMIT\n\nFree for all.');
		expect(text).toMatch(/js-aruco2 [\d.]+\nMIT\n\n.{100}/s);
		// Brings none of its own.
		expect(text).toMatch(/fft\.js [\d.]+\nMIT\n\n[^-]*the authors of fft\.js/s);
		expect(text).toMatch(/@mediapipe\/pose [\d.]+\nApache-2\.0\n\n.*Version 2\.0/s);
	});

	it('are missed when a package states none', () => {
		const bundled = [{ name: 'aa', version: '1.0.0', identifier: null, text: '' }];
		expect(() => licenceText(bundled, [])).toThrow('aa states no licence');
	});
});

describe('a release', () => {
	it('is refused when it leaves no database behind that later ones must open', () => {
		expect(() => requireDatabaseFixture(DATABASES, 2)).not.toThrow();
		expect(() => requireDatabaseFixture(DATABASES, 999)).toThrow('npm run make:fixture');
	});
});
