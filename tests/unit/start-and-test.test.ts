import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sameTree } from '../../scripts/lib/ensure-installed.mjs';
import { isNodeNewEnough } from '../../scripts/lib/node-version.mjs';
import { durations, fromPlaywright, reported, single, summary } from '../../scripts/lib/tally.mjs';

describe('counting test results', () => {
	it('ends with one line of totals', () => {
		const tallies = [single('types', true), { name: 'unit', passed: 3, failed: 0, skipped: 0 }];
		expect(summary(tallies).split('\n').at(-1)).toBe('4 passed, 0 failed');
		tallies.push({ name: 'browser', passed: 0, failed: 2, skipped: 1 });
		expect(summary(tallies).split('\n').at(-1)).toBe('4 passed, 2 failed, 1 skipped');
	});

	it('takes a step without a report for a failure', () => {
		const read = () => ({ passed: 9, failed: 0, skipped: 0 });
		expect(reported('unit', 0, '/no/such/file', read).failed).toBe(1);
	});

	it('takes a bad ending for a failure even when every test passed', () => {
		const read = () => ({ passed: 9, failed: 0, skipped: 0 });
		expect(reported('unit', 1, 'package.json', read)).toMatchObject({ passed: 9, failed: 1 });
	});

	it('does not let a test pass that failed before it passed', () => {
		const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
		expect(fromPlaywright({ stats })).toEqual({ passed: 2, failed: 1, skipped: 0 });
	});

	it('finds the slowest tests in all reports, also in nested groups', () => {
		const test = (title: string, ...durations: number[]) => ({
			title,
			tests: [{ projectName: 'plain', results: durations.map((duration) => ({ duration })) }]
		});
		const report = {
			suites: [
				{
					title: 'a.spec.ts',
					specs: [test('quick', 400)],
					suites: [{ title: 'in the dark', specs: [test('slow', 3000, 2500)] }]
				}
			]
		};
		const file = join(mkdtempSync(join(tmpdir(), 'luwte-')), 'report.json');
		writeFileSync(file, JSON.stringify(report));
		expect(durations([file, '/no/such/file'])).toEqual([
			{ seconds: 5.5, name: 'plain: in the dark › slow' },
			{ seconds: 0.4, name: 'plain: a.spec.ts › quick' }
		]);
		rmSync(dirname(file), { recursive: true });
	});
});

describe('what is needed to begin', () => {
	it.each([
		['18.20.0', false],
		['20.18.3', false],
		['20.19.0', true],
		['21.7.0', false],
		['22.11.0', false],
		['22.12.0', true],
		['25.0.0', true]
	])('Node %s: %s', (version, enough) => expect(isNodeNewEnough(version)).toBe(enough));

	it('sees a package that is missing or old, and none that is for another system', () => {
		const wanted = { '': {}, a: { version: '1' }, b: { version: '1', optional: true } };
		expect(sameTree(wanted, { a: { version: '1' } })).toBe(true);
		expect(sameTree(wanted, { a: { version: '2' } })).toBe(false);
		expect(sameTree(wanted, {})).toBe(false);
	});
});
