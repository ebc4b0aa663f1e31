/**
 * `npm run bench:storylines` (or `-- door letter`): what the estimator says of each storyline for a class,
 * beside what is done to the body. What an afterword claims is read here. Some seconds each.
 */
import type { Told } from '../../src/lib/classroom/index.ts';
import { toldOf } from '../../src/lib/classroom/index.ts';
import { STORYLINE_IDS } from '../../src/lib/content/ids.ts';
import { readStorylines } from '../../src/lib/content/storyline-check.ts';
import { playedChanges, type StorylineKind } from '../../src/lib/content/storyline-model.ts';
import { playedReadings } from '../../src/lib/sensing/simulated/played-readings.ts';
import { readContentFiles } from '../content-files.ts';

const chosen = process.argv.slice(2);
const { shapes } = readStorylines(readContentFiles());
const seconds = (ms: number) => Number((ms / 1000).toFixed(1));

/** Why a storyline is not what it is said to be good for; `null`: it is. */
function unlike(kind: StorylineKind, { changes, said, doubts }: Told): string | null {
	const seen = changes.filter(({ outcome }) => outcome.name === 'said');
	if (kind === 'quiet')
		return said.every(({ verdict }) => verdict === 'so') ? null : 'is quiet, and something is said';
	if (seen.length < 2) return 'nothing of it is seen';
	const doubted = doubts.some(({ because }) => because === 'talking');
	const wrong = said.some(({ verdict }) => verdict !== 'so');
	return kind === 'clear' || doubted || wrong ? null : 'is doubt, and nothing is doubted or wrong';
}

const faults: string[] = [];
for (const id of chosen.length > 0 ? chosen : STORYLINE_IDS) {
	const shape = shapes.get(id);
	if (!shape) throw new Error(`There is no storyline ${id}.`);
	const changes = playedChanges(shape);
	const readings = playedReadings({ seed: shape.seed, changes, until: shape.seconds * 1000 });
	const told = toldOf(readings, changes);
	console.log(`\n${id} (${shape.kind}, ${shape.seconds} s)`);
	console.table(
		told.changes.map(({ change, outcome }) => ({
			done: change.change,
			from: seconds(change.from),
			outcome: outcome.name,
			after: 'at' in outcome ? seconds(outcome.at - change.from) : '',
			late: outcome.name === 'said' && outcome.late,
			because: 'because' in outcome ? outcome.because : ''
		}))
	);
	console.table(
		told.said.map(({ says, from, to, verdict }) => ({
			says,
			from: seconds(from),
			to: seconds(to),
			verdict
		}))
	);
	const fault = unlike(shape.kind, told);
	if (fault !== null) faults.push(`${id} ${fault}`);
}
console.log(faults.length === 0 ? 'OK' : `falls short: ${faults.join('; ')}`);
process.exitCode = faults.length === 0 ? 0 : 1;
