import type { LiveMeasuring } from '$lib/classroom';

/** The picture of a measurement that can be drawn on; `null` while it moves. */
export function sheetOf({ run, standing, beside }: LiveMeasuring): string | null {
	return standing && !beside ? `${run}/${Math.round(standing.to)}` : null;
}
