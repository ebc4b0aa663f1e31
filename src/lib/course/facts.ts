import { MAX_FACTS, type AnswerOf } from './answers';

/** One line of her own situation. */
export type Fact = AnswerOf<'facts'>['lines'][number];

function linesOf(words: string): string[] {
	return words
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** More lines were written than are kept apart: those beyond are one fact with the last. */
export function areTooMany(words: string): boolean {
	return linesOf(words).length > MAX_FACTS;
}

/** What was written, one fact a line. No word of it is lost: beyond the last line that is kept it goes on in that line. */
function factLines(words: string): string[] {
	const lines = linesOf(words);
	const beyond = lines.splice(MAX_FACTS - 1);
	return beyond.length > 0 ? [...lines, beyond.join(' ')] : lines;
}

/**
 * The facts after something was written: what was said of a line stays with it wherever it goes, and a
 * line that changed forgets only its own.
 */
export function rewritten(facts: readonly Fact[], words: string): Fact[] {
	const before = [...facts];
	return factLines(words).map((line) => {
		const at = before.findIndex((fact) => fact.words === line);
		return at < 0 ? { words: line, kind: null } : before.splice(at, 1)[0]!;
	});
}
