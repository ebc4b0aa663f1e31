/**
 * The "meetvergelijking" for a field study. No name, no person, no picture; no date but the number of
 * the day, for a date beside a workplace tells who it was; of the camera only its size, for a name can
 * be that of a device. The columns are explained in docs/validation.md.
 */
import { compareCount, type Comparison, type SecondSaid } from '../signals/counting';
import type { KeptCount } from './count-schema';
import { csvText, type Cell, type CsvReader } from './csv';

type Row = { count: KeptCount; number: number; day: number; said: Comparison };

const DAY_MS = 24 * 3600 * 1000;

const SUMMARY_COLUMNS: readonly [title: string, cell: (row: Row) => Cell][] = [
	['comparison', ({ number }) => number],
	['day', ({ day }) => day],
	['source', ({ count }) => count.source],
	['eyes', ({ count }) => count.way],
	['length_s', ({ count }) => count.lengthMs / 1000],
	['taps', ({ said }) => said.count.taps.length],
	['double_taps', ({ said }) => said.count.doubles],
	['long_intervals', ({ said }) => said.count.long],
	['counted_bpm', ({ said }) => rounded(said.count.rate)],
	['luwte_seconds', ({ said }) => said.coverage.seconds],
	['luwte_silent_because', ({ said }) => said.coverage.reason],
	['compared_seconds', ({ said }) => said.same?.seconds ?? 0],
	['compared_counted_bpm', ({ said }) => rounded(said.same?.counted)],
	['compared_luwte_bpm', ({ said }) => rounded(said.same?.luwte)],
	['difference_bpm', ({ said }) => rounded(said.same?.difference)],
	['breaths_matched', ({ said }) => said.breaths?.matched ?? null],
	['breaths_without_tap', ({ said }) => said.breaths?.missed ?? null],
	['taps_without_breath', ({ said }) => said.breaths?.extra ?? null],
	['taps_not_judged', ({ said }) => said.breaths?.unjudged ?? null],
	['tap_after_onset_s', ({ said }) => seconds(said.breaths?.offset)],
	['tap_after_onset_sd_s', ({ said }) => seconds(said.breaths?.offsetSpread)],
	['picture_width_px', ({ count }) => count.picture.width],
	['picture_height_px', ({ count }) => count.picture.height],
	['brightness_0_255', ({ count }) => rounded(count.picture.brightness)],
	['shoulder_width_share', ({ count }) => rounded(count.framing?.shoulderWidth)],
	['shoulder_height_share', ({ count }) => rounded(count.framing?.shoulderHeight)],
	['head_width_share', ({ count }) => rounded(count.framing?.headWidth)]
];

const SECONDS_TITLES = [
	'comparison',
	'time_s',
	'taps_s',
	'luwte_rate_bpm',
	'luwte_window_s',
	'luwte_onset_s',
	'unsure'
];

/** One row for each comparison. @param counts oldest first */
export function countSummaryCsv(counts: readonly KeptCount[], reader: CsvReader): string {
	const rows = counts.map((count, i): Row => {
		const day = dayNumber(count.takenAt) - dayNumber(counts[0]!.takenAt) + 1;
		return { count, number: i + 1, day, said: compareCount(count) };
	});
	const cells = rows.map((row) => SUMMARY_COLUMNS.map(([, cell]) => cell(row)));
	return csvText([SUMMARY_COLUMNS.map(([title]) => title), ...cells], reader);
}

/** One row for each second of each comparison; `time_s` is where the second ends. @param counts oldest first */
export function countSecondsCsv(counts: readonly KeptCount[], reader: CsvReader): string {
	const rows = counts.flatMap((count, i) =>
		count.seconds.map((said, second) => [i + 1, second + 1, ...secondCells(count, said, second)])
	);
	return csvText([SECONDS_TITLES, ...rows], reader);
}

function secondCells({ taps }: KeptCount, said: SecondSaid, second: number): Cell[] {
	const from = second * 1000;
	// A tap at the very start belongs to the first second.
	const within = taps.filter((t) => (t > from || (t === 0 && from === 0)) && t <= from + 1000);
	return [
		within.map((t) => t / 1000),
		said.rate,
		seconds(said.windowMs),
		seconds(said.onset),
		said.unsure
	];
}

/** Days by the calendar of this device, so that midnight begins a new one. */
function dayNumber(epoch: number): number {
	const date = new Date(epoch);
	return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

function seconds(ms: number | null | undefined): number | null {
	return ms === null || ms === undefined ? null : Math.round(ms) / 1000;
}

function rounded(value: number | null | undefined): number | null {
	return value === null || value === undefined ? null : Math.round(value * 1000) / 1000;
}
