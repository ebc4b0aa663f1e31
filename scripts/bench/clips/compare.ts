import { number } from './targets';
import type { ClipFigures } from './report';

/** What two runs (`--json` of each) say about the same clips, second under second. */
export function compareRuns(
	before: readonly ClipFigures[],
	after: readonly ClipFigures[]
): string[] {
	const pairs = after.flatMap((clip) => {
		const old = before.find(({ name }) => name === clip.name);
		return old ? [{ old, clip }] : [];
	});
	return pairs.flatMap(({ old, clip }) => [
		[clip.name, ...changes(old, clip)].join('  '),
		`  before ${old.strip}`,
		`  after  ${clip.strip}`
	]);
}

function changes(old: ClipFigures, clip: ClipFigures): string[] {
	const names = {
		usable: 'usable%',
		mae: 'MAE',
		wrong: '>2 off%',
		false: 'false%',
		first_s: 'first s'
	} as const;
	return Object.entries(names).flatMap(([key, head]) => {
		const name = key as keyof typeof names;
		if (old[name] === null && clip[name] === null) return [];
		return [`${head} ${number(old[name])} -> ${number(clip[name])}`];
	});
}
