/** An own session as a class may see it. */
import { feltMoments } from '../../sessions/review/felt/felt';
import { signsOf } from '../../sessions/review/sample-signs';
import type { SessionRecord } from '../../sessions/session';
import type { ClassReading } from '../class-reading';
import { MAX_MARKS, MAX_READINGS, type ClassRecording } from './recording';

/** Whether there is anything of a session to look at again. */
export function canBeReplayed({ samples }: Pick<SessionRecord['meta'], 'samples'>): boolean {
	return samples > 1;
}

/**
 * What was measured and when something was felt; every name, note, text and date stays behind.
 * @returns `null` when nothing was measured
 */
export function namelessRecording(record: SessionRecord): ClassRecording | null {
	const { meta, samples } = record;
	const first = samples[0];
	const last = samples.at(-1);
	if (!first || !last || last.t <= first.t) return null;
	const felt = [...new Set([...marked(record), ...feltInScene(record)])]
		.filter((t) => t >= first.t && t <= last.t)
		.map((t) => t - first.t)
		.sort((a, b) => a - b);
	/** Of a very long session every second reading, or every third. */
	const step = Math.ceil(samples.length / MAX_READINGS);
	return {
		id: meta.id,
		kind: meta.kind,
		length: last.t - first.t,
		rest: meta.baseline?.breathing?.centre ?? null,
		readings: samples
			.filter((_, i) => i % step === 0)
			.map((sample): ClassReading => ({
				...sample,
				t: sample.t - first.t,
				phase: sample.phase ?? null,
				because: sample.phase ? signsOf(sample, meta.baseline) : []
			})),
		felt: felt.slice(0, MAX_MARKS)
	};
}

function marked({ marks }: SessionRecord): number[] {
	return marks.filter(({ kind }) => kind === 'felt').map(({ t }) => t);
}

/** In an exercise, what was felt during the scene; on the clock of the samples, ms. */
function feltInScene({ meta: { details } }: SessionRecord): number[] {
	if (details?.kind !== 'exercise' || !details.measuredScene) return [];
	const { from } = details.measuredScene;
	return Object.values(details.answers).flatMap((said) =>
		said.type === 'scene' ? feltMoments(said.marks).map((t) => t + from) : []
	);
}
