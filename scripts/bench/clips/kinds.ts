import type { ClipReport } from './report';
import { mean } from '../../../src/lib/signals/dsp/stats';

export const KIND_FIGURES = ['usable', 'mae', 'p95', 'wrong', 'false'] as const;
export type KindFigure = (typeof KIND_FIGURES)[number];

/** Means over the clips of a kind for which a figure applies. */
export type KindFigures = {
	clips: number;
	/** Share of the clips' time that the tracking worker was busy, %. */
	busy: number;
} & Record<KindFigure, number | null>;

export function kindsOf(reports: readonly ClipReport[]): Record<string, KindFigures> {
	return Object.fromEntries(
		[...byKind(reports)].map(([kind, clips]) => {
			const figures = KIND_FIGURES.map((name) => {
				const values = clips.flatMap((clip) => clip.figures[name] ?? []);
				return [name, values.length === 0 ? null : mean(values)];
			});
			const busy = mean(clips.map(({ speed }) => speed.busy));
			return [kind, { clips: clips.length, busy, ...Object.fromEntries(figures) } as KindFigures];
		})
	);
}

export function byKind(reports: readonly ClipReport[]): Map<string, ClipReport[]> {
	const kinds = new Map<string, ClipReport[]>();
	for (const report of reports) kinds.set(report.kind, [...(kinds.get(report.kind) ?? []), report]);
	return kinds;
}
