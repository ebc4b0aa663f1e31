import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserNames } from '../../scripts/lib/browsers.mjs';
import {
	counts,
	markdownTable,
	plainTable,
	verdict,
	type Column,
	type Outcome
} from '../browsers/table';

const ok: Outcome = { verdict: 'ok', seconds: 3 };
const failed: Outcome = { verdict: 'failed', why: 'waited in vain', seconds: 30 };
const cannot: Outcome = { verdict: 'cannot', why: 'no paper', seconds: 0 };
const skipped: Outcome = { verdict: 'skipped', why: 'not here; install it', seconds: 0 };

function column(browser: string, outcomes: Record<string, Outcome>, version = '1.2'): Column {
	return { browser, version, outcomes: new Map(Object.entries(outcomes)) };
}

const firefox = column('firefox', { Games: ok, Paper: ok });
const webkit = column('webkit', { Games: ok, Paper: cannot });
const rows = ['Games', 'Paper'];

describe('the table of browsers', () => {
	it('says what works where, and below it why something is missing', () => {
		const table = plainTable(rows, [firefox, webkit]);
		expect(table.split('\n')[0]).toMatch(/firefox 1\.2 +webkit 1\.2/);
		expect(table).toMatch(/Paper +ok 3 s +driver cannot/);
		expect(table).toContain('webkit, Paper: no paper');
	});

	it('tells a missing browser once, however many walks it leaves out', () => {
		const missing = column('webkit', { Games: skipped, Paper: skipped }, '');
		const table = plainTable(rows, [firefox, missing]);
		expect(table.match(/install it/g)).toHaveLength(1);
		expect(counts([firefox, missing])).toEqual({ passed: 2, failed: 0, skipped: 2 });
		expect(verdict([firefox, missing])).toBe('OK, as far as there are browsers');
		expect(verdict([missing])).not.toMatch(/^OK/);
	});

	it('is OK when all is; what a driver cannot do is neither passed nor failed', () => {
		expect(verdict([firefox, webkit])).toBe('OK');
		expect(counts([firefox, webkit])).toEqual({ passed: 3, failed: 0, skipped: 0 });
	});

	it('names what falls short', () => {
		const broken = column('webkit', { Games: failed });
		expect(verdict([firefox, broken])).toBe('falls short: Games (webkit)');
	});

	it('is a table for a document too', () => {
		const text = markdownTable(rows, [firefox, webkit], '2026-11-27');
		expect(text).toContain('| Paper | ok | driver cannot |');
		expect(text).toContain('- webkit, Paper: no paper');
		expect(text).toContain('2026-11-27');
	});
});

describe('which browsers', () => {
	afterEach(() => vi.unstubAllEnvs());

	it.each([
		[[], '', ['firefox', 'webkit', 'chromium']],
		[['webkit'], '', ['webkit']],
		[[], 'firefox, webkit', ['firefox', 'webkit']],
		[[], 'none', []]
	])('%j with LUWTE_BROWSERS=“%s”', (asked, given, names) => {
		vi.stubEnv('LUWTE_BROWSERS', given);
		expect(browserNames(asked)).toEqual(names);
	});

	it('knows no others', () => {
		expect(() => browserNames(['netscape'])).toThrow('No such browser: netscape');
	});
});
