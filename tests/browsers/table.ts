/** How a walk went in one browser. */
export interface Outcome {
	verdict: 'ok' | 'failed' | 'skipped' | 'cannot';
	/** Of all but ok. */
	why?: string;
	seconds: number;
}

export interface Column {
	browser: string;
	version: string;
	outcomes: Map<string, Outcome>;
}

const WORDS = { ok: 'ok', failed: 'FAILED', skipped: 'skipped', cannot: 'driver cannot' };

function cell({ outcomes }: Column, row: string): string {
	const outcome = outcomes.get(row);
	if (!outcome) return '';
	const { verdict, seconds } = outcome;
	return verdict === 'ok' ? `ok ${seconds.toFixed(0)} s` : WORDS[verdict];
}

/** What lies behind the cells that say no more than a word: each reason once. */
function reasons(columns: readonly Column[]): string[] {
	const all = columns.flatMap(({ browser, outcomes }) =>
		[...outcomes].flatMap(([row, { verdict, why }]) => {
			if (!why) return [];
			return [verdict === 'skipped' ? `${browser}: ${why}` : `${browser}, ${row}: ${why}`];
		})
	);
	return [...new Set(all)];
}

/** The table for a console, and why something is missing below it. */
export function plainTable(rows: readonly string[], columns: readonly Column[]): string {
	const widest = Math.max(...rows.map((row) => row.length)) + 2;
	const heads = columns.map(({ browser, version }) => `${browser} ${version}`.trim());
	const widths = heads.map((head) => Math.max(head.length, WORDS.cannot.length) + 2);
	const line = (first: string, cells: string[]) =>
		(first.padEnd(widest) + cells.map((one, i) => one.padEnd(widths[i]!)).join('')).trimEnd();
	return [
		line('', heads),
		...rows.map((row) =>
			line(
				row,
				columns.map((column) => cell(column, row))
			)
		),
		'',
		...reasons(columns)
	].join('\n');
}

/** The same for a document. */
export function markdownTable(
	rows: readonly string[],
	columns: readonly Column[],
	date: string
): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const say = (column: Column, row: string) =>
		column.outcomes.get(row) ? WORDS[column.outcomes.get(row)!.verdict] : '';
	const notes = reasons(columns).map((reason) => `- ${reason}`);
	return [
		`Taken by machine on ${date} (\`npm run test:browsers\`).`,
		'',
		line(['', ...columns.map(({ browser, version }) => `${browser} ${version}`.trim())]),
		line(['---', ...columns.map(() => '---')]),
		...rows.map((row) => line([row, ...columns.map((column) => say(column, row))])),
		...(notes.length > 0 ? ['', ...notes] : []),
		''
	].join('\n');
}

/** For the totals of `npm test`: what a driver cannot do is no test, and a skip is no pass. */
export function counts(columns: readonly Column[]) {
	const all = columns.flatMap(({ outcomes }) => [...outcomes.values()]);
	const count = (verdict: Outcome['verdict']) =>
		all.filter((outcome) => outcome.verdict === verdict).length;
	return { passed: count('ok'), failed: count('failed'), skipped: count('skipped') };
}

/** The last line: OK, or what falls short. */
export function verdict(columns: readonly Column[]): string {
	const short = columns.flatMap(({ browser, outcomes }) =>
		[...outcomes]
			.filter(([, one]) => one.verdict === 'failed')
			.map(([row]) => `${row} (${browser})`)
	);
	if (short.length > 0) return `falls short: ${short.join('; ')}`;
	const { passed, skipped } = counts(columns);
	if (passed === 0) return 'falls short: no browser was tested';
	return skipped > 0 ? 'OK, as far as there are browsers' : 'OK';
}
