import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRecording } from '../../scripts/recordings/made-up';
import { RECORDING_IDS, type RecordingId } from '../../src/lib/content/ids';
import { unpackedRecording } from '../../src/lib/content/load-recording';
import { checkRecordings } from '../../src/lib/content/recording-check';
import type { RecordingFile } from '../../src/lib/content/recording-model';

const fileOf = (id: RecordingId) =>
	JSON.parse(
		readFileSync(join(import.meta.dirname, `../../content/recordings/${id}.json`), 'utf8')
	) as RecordingFile;

describe('the made-up recordings', () => {
	// The first minute of one, in which it begins to rise: all five would take a quarter of a minute.
	it('are what `npm run make:recordings` makes', () => {
		const seconds = 62;
		const made = unpackedRecording('one', makeRecording('noticed-late', seconds));
		const kept = unpackedRecording('one', fileOf('noticed-late'));
		expect(made.readings).toHaveLength(4 * seconds);
		expect(kept.readings.slice(0, 4 * seconds)).toEqual(made.readings);
		expect(new Set(made.readings.map(({ phase }) => phase)).size).toBeGreaterThan(1);
	});

	it('show what their titles say', () => {
		const of = (id: RecordingId) => unpackedRecording(id, fileOf(id));
		const firstRise = (id: RecordingId) =>
			of(id).readings.find(({ phase }) => phase !== null && phase !== 'groen')?.t ?? Infinity;
		expect(firstRise('quiet')).toBe(Infinity);
		expect(of('noticed-early').felt[0]).toBeLessThan(firstRise('noticed-early'));
		expect(of('noticed-late').felt[0]! - firstRise('noticed-late')).toBeGreaterThan(30_000);
		expect(of('held-breath').readings.some(({ because }) => because.includes('breath-held'))).toBe(
			true
		);
		const silent = of('talking').readings.filter(({ rate }) => rate === null).length;
		expect(silent / of('talking').readings.length).toBeGreaterThan(0.5);
	});

	it('are looked at before a build', () => {
		const files = Object.fromEntries(
			RECORDING_IDS.map((id) => [`recordings/${id}.json`, fileOf(id)])
		);
		expect(checkRecordings(files).complaints).toEqual([]);
		const quiet = fileOf('quiet');
		const broken = {
			...{ ...quiet, curve: quiet.curve.slice(1), felt: [9_000_000] },
			confidence: quiet.confidence.map(() => null)
		};
		expect(checkRecordings({ ...files, 'recordings/quiet.json': broken }).complaints).toEqual([
			'recordings/quiet.json: has 599 of curve, and 600 of rate.',
			'recordings/quiet.json: has a rate without its doubt, or doubt without a rate.',
			'recordings/quiet.json: something is felt outside it, or not in order.'
		]);
	});
});
