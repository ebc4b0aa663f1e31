import type { Sample, SessionRecord } from '../sessions';
import { csvLine, type Cell } from './csv';

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

/**
 * One session as CSV (RFC 4180, without byte order mark), in order of time. A mark has a row of its
 * own at its exact time; the note of the session is a mark of kind `session-note` at 0.
 */
export function sessionCsv({ meta, samples, marks }: SessionRecord): string {
	const noted = meta.note ? [{ t: 0, kind: 'session-note', text: meta.note }] : [];
	const rows = [
		...[...noted, ...marks].map((mark) => ({ t: mark.t, cells: markCells(mark) })),
		...samples.map((sample) => ({ t: sample.t, cells: sampleCells(sample) }))
	].sort((a, b) => a.t - b.t);
	return [TITLES, ...rows.map((row) => row.cells)].map(csvLine).join('');
}

function sampleCells(sample: Sample): Cell[] {
	return [...SAMPLE_COLUMNS.map(([, cell]) => cell(sample)), null, null];
}

function markCells({ t, kind, text }: { t: number; kind: string; text: string }): Cell[] {
	const empty = SAMPLE_COLUMNS.slice(1).map(() => null);
	return [t / 1000, ...empty, kind, text];
}
