/** `npx tsx scripts/bench/thin-observations.ts FROM TO SECONDS`: thins what `bench:clips --keep` wrote
 * to the numbers that the regression test of posture needs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { thinned } from '../../src/lib/signals/testing/recorded';
import type { ClipRun } from './clips/run-clip';

const [from, to, seconds] = process.argv.slice(2);
if (from === undefined || to === undefined || seconds === undefined) {
	console.error('npx tsx scripts/bench/thin-observations.ts FROM TO SECONDS');
	process.exit(2);
}
const { observations }: ClipRun = JSON.parse(readFileSync(from, 'utf8'));
writeFileSync(to, JSON.stringify(thinned(observations, 1000 * Number(seconds))) + '\n');
