import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Monitor, NudgeKeeper } from '../../../src/lib/signals';
import type { Observation } from '../../../src/lib/signals/types';
import type { ClipRun } from '../clips/run-clip';

/** There is no calm minute before a clip: so much of its beginning stands in for it, ms. */
const BASELINE_MS = 15_000;
/** Clips in which nothing rises: sitting, moving, hard light, no breath at all. */
const CALM = /^(still|move|light|none)_/;

/** Nudges in each calm clip of a folder that `bench:clips --keep` wrote. */
export function nudgesInClips(folder: string): { name: string; nudges: number }[] {
	return readdirSync(folder)
		.filter((file) => CALM.test(file) && file.endsWith('.json'))
		.sort()
		.map((file) => {
			const { observations }: ClipRun = JSON.parse(readFileSync(join(folder, file), 'utf8'));
			return { name: file.replace(/\.json$/, ''), nudges: nudgesIn(observations) };
		});
}

function nudgesIn(observations: readonly Observation[]): number {
	const monitor = new Monitor(null);
	const keeper = new NudgeKeeper();
	monitor.startBaseline(BASELINE_MS);
	let nudges = 0;
	for (const observation of observations) {
		const { tension } = monitor.step(observation);
		const baseline = monitor.takeBaseline();
		if (baseline) monitor.setBaseline(baseline);
		if (keeper.step(observation.t, tension)) nudges++;
	}
	return nudges;
}
