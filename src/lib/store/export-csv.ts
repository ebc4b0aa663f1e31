import type { Sample, SessionRecord } from '../sessions';
import { csvText, type Cell, type CsvReader } from './csv';

/** Column titles with their units, and where each comes from. */
const SAMPLE_COLUMNS: readonly [title: string, cell: (sample: Sample) => Cell][] = [
	['time_s', ({ t }) => t / 1000],
	['breathing_rate_bpm', ({ rate }) => rate],
	['breathing_rate_confidence_0_1', ({ rateConfidence }) => rateConfidence],
	['breathing_curve_hundredth_shoulder_width', ({ curve }) => curve],
	['shoulders_raised_shoulder_width', ({ raise }) => raise],
	['lean_forward_shoulder_width', ({ lean }) => lean],
	['slump_shoulder_width', ({ slump }) => slump],
	['turn_degrees', ({ turn }) => turn],
	['tilt_degrees', ({ tilt }) => tilt],
	['movement_shoulder_width_per_s', ({ movement }) => movement],
	['unsure', ({ unsure }) => unsure],
	['posture_words', ({ words }) => words.join(' ') || null],
	['phase', ({ phase }) => phase ?? null]
];

const TITLES = [...SAMPLE_COLUMNS.map(([title]) => title), 'mark_kind', 'mark_text'];
/** By the calendar and the clock of this device: a spreadsheet knows no moments of another zone. */
const LOCAL_TITLES = ['date', 'time_of_day'];

/**
 * One session as CSV, in order of time. A mark has a row of its own at its exact time; the note of the
 * session is a mark of kind `session-note` at 0. For a spreadsheet each row begins with its date and its
 * time of day; for analysis there is only the time since the beginning.
 */
export function sessionCsv({ meta, samples, marks }: SessionRecord, reader: CsvReader): string {
	const noted = meta.note ? [{ t: 0, kind: 'session-note', text: meta.note }] : [];
	const rows = [
		...[...noted, ...marks].map((mark) => ({ t: mark.t, cells: markCells(mark) })),
		...samples.map((sample) => ({ t: sample.t, cells: sampleCells(sample) }))
	].sort((a, b) => a.t - b.t);
	if (reader === 'analysis') return csvText([TITLES, ...rows.map(({ cells }) => cells)], reader);
	const dated = rows.map(({ t, cells }) => [...localMoment(meta.startedAt + t), ...cells]);
	return csvText([[...LOCAL_TITLES, ...TITLES], ...dated], reader);
}

function sampleCells(sample: Sample): Cell[] {
	return [...SAMPLE_COLUMNS.map(([, cell]) => cell(sample)), null, null];
}

function markCells({ t, kind, text }: { t: number; kind: string; text: string }): Cell[] {
	const empty = SAMPLE_COLUMNS.slice(1).map(() => null);
	return [t / 1000, ...empty, kind, text];
}

/** @param epoch ms */
function localMoment(epoch: number): [date: string, time: string] {
	const date = new Date(epoch);
	const two = (n: number) => String(n).padStart(2, '0');
	return [
		[date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-'),
		[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
	];
}
