import { beforeEach, describe, expect, it } from 'vitest';
import { SILENT } from '../signals/counting/testing';
import type { KeptCount } from './count-schema';
import { countSecondsCsv, countSummaryCsv } from './counts-csv';
import { exportAll } from './export-json.fixture';
import { parseExport } from './import-json';
import { bringIn } from './copy/copy-kit.fixture';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY, newCount } from './test-kit';

beforeEach(freshDevice);

async function openWithProfile() {
	const store = await openStore(null);
	const { id } = await store.profiles.getOrCreateDefault(MONDAY);
	return { store, id };
}

describe('a count', () => {
	it('belongs to one person, the oldest first, and goes with her', async () => {
		const { store, id } = await openWithProfile();
		const other = await store.profiles.create('Sam', MONDAY + 1);
		const later = await store.counts.keep(newCount(id, MONDAY + 5000));
		const first = await store.counts.keep(newCount(id));
		const hers = await store.counts.keep(newCount(other.id));
		expect(await store.counts.list(id)).toEqual([first, later]);
		await store.profiles.delete(id);
		expect(await store.counts.list(id)).toEqual([]);
		expect(await store.counts.list(other.id)).toEqual([hers]);
	});

	it('can be erased, one or all of a person', async () => {
		const { store, id } = await openWithProfile();
		const other = await store.profiles.create('Sam', MONDAY + 1);
		const first = await store.counts.keep(newCount(id));
		const second = await store.counts.keep(newCount(id, MONDAY + 1));
		await store.counts.keep(newCount(other.id));
		await store.counts.delete(first.id);
		expect(await store.counts.list(id)).toEqual([second]);
		await store.counts.deleteAll(id);
		expect(await store.counts.list(id)).toEqual([]);
		expect(await store.counts.list(other.id)).toHaveLength(1);
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
	});

	it('is refused when it is nobody’s, or not whole', async () => {
		const { store, id } = await openWithProfile();
		await expect(store.counts.keep(newCount('nobody'))).rejects.toMatchObject({
			code: 'not-found'
		});
		const wrong: Partial<KeptCount>[] = [
			{ taps: [2000, 1000] },
			{ taps: [NaN] },
			{ lengthMs: 1e9 },
			{ seconds: [{ rate: -1, windowMs: null, onset: null, unsure: null }] }
		];
		for (const part of wrong)
			await expect(store.counts.keep({ ...newCount(id), ...part })).rejects.toMatchObject({
				code: 'invalid'
			});
		expect(await store.counts.list(id)).toEqual([]);
	});

	it('comes along in a copy, and is added once', async () => {
		const { store, id } = await openWithProfile();
		const kept = await store.counts.keep(newCount(id));
		const file = parseExport(JSON.stringify(await exportAll(store, MONDAY)));
		freshDevice();
		const again = await openStore(null);
		await bringIn(again, file);
		await bringIn(again, file);
		expect(await again.counts.list(id)).toEqual([kept]);
	});

	it('of nobody damages a copy', async () => {
		const { store, id } = await openWithProfile();
		await store.counts.keep(newCount(id));
		const data = await exportAll(store, MONDAY);
		const text = JSON.stringify({ ...data, profiles: [] });
		expect(() => parseExport(text)).toThrow(expect.objectContaining({ code: 'import-damaged' }));
	});
});

describe('the meetvergelijking', () => {
	const kept = (takenAt: number, part: Partial<KeptCount> = {}): KeptCount => ({
		id: 'c1',
		...newCount('person-7', takenAt),
		...part
	});
	/** Rows as objects by the titles. */
	const rows = (csv: string) => {
		const [titles, ...lines] = csv
			.trim()
			.split('\r\n')
			.map((line) => line.split(','));
		return lines.map((cells) => Object.fromEntries(titles!.map((title, i) => [title, cells[i]])));
	};

	it('has a row for each comparison, with what follows from it', () => {
		const found = rows(countSummaryCsv([kept(MONDAY)], 'analysis'));
		expect(found).toMatchObject([
			{
				comparison: '1',
				day: '1',
				taps: '15',
				counted_bpm: '15',
				luwte_seconds: '60',
				luwte_silent_because: '',
				compared_luwte_bpm: '15',
				difference_bpm: '0',
				tap_after_onset_s: '-1.7',
				picture_width_px: '640',
				brightness_0_255: '118.25',
				shoulder_width_share: '0.41'
			}
		]);
	});

	it('leaves empty what is not known', () => {
		const [found] = rows(
			countSummaryCsv([kept(MONDAY, { taps: [], seconds: [SILENT], framing: null })], 'analysis')
		);
		expect(found).toMatchObject({
			counted_bpm: '',
			difference_bpm: '',
			breaths_matched: '',
			luwte_silent_because: 'not-breath',
			head_width_share: ''
		});
	});

	it('has a row for each second, with the taps that fell in it', () => {
		const found = rows(
			countSecondsCsv([kept(MONDAY, { taps: [0, 2000, 2001, 2900] })], 'analysis')
		);
		expect(found).toHaveLength(60);
		expect(found.slice(0, 3).map((row) => row['taps_s'])).toEqual(['0', '2', '2.001 2.9']);
		expect(found[8]).toMatchObject({
			comparison: '1',
			time_s: '9',
			luwte_rate_bpm: '15',
			luwte_window_s: '25',
			luwte_onset_s: '4'
		});
	});

	it('says which day it was only as a number, and nothing of who, where and with which camera', () => {
		const counts = [MONDAY, MONDAY + 3600_000, MONDAY + 3 * 24 * 3600_000].map((t) => kept(t));
		expect(rows(countSummaryCsv(counts, 'analysis')).map(({ day }) => day)).toEqual([
			'1',
			'1',
			'4'
		]);
		for (const csv of [countSummaryCsv(counts, 'analysis'), countSecondsCsv(counts, 'analysis')]) {
			expect(csv).not.toMatch(/person-7|Sam|04f2|c1,|2026|17724/);
		}
	});
});
