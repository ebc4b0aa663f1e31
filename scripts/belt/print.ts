/** The figures of `validate:belt` as lines of text. */
import type { RunReport, validateAll } from './validate';

export const HEADING =
	'  nr  placed by (s)                    seconds  coverage    MAE   RMSD   bias   limits of agreement';

/** A second place nearly as good as the first: which of the two is right cannot be told. */
const NEARLY = 0.9;

export function runLine(report: RunReport): string {
	return `${String(report.number).padStart(4)}  ${placeWords(report).padEnd(31)}  ${figureWords(report)}`;
}

export function allLine(all: ReturnType<typeof validateAll>): string {
	return `${' all'.padEnd(4)}  ${''.padEnd(31)}  ${figureWords(all)}`;
}

function placeWords({ alignment }: RunReport): string {
	if (alignment === null) return 'not placed: give --offset';
	const { by, offset, correlation, runnerUp } = alignment;
	const place = `${by} ${(offset / 1000).toFixed(1)}`;
	if (correlation === null) return place;
	const doubtful = runnerUp !== null && runnerUp > NEARLY * correlation;
	return `${place} (r ${correlation.toFixed(2)}${doubtful ? ', doubtful' : ''})`;
}

function figureWords({ pairs, coverage, figures }: ReturnType<typeof validateAll>): string {
	const seconds = String(pairs.length).padStart(7);
	const share = coverage === null ? '-' : `${Math.round(100 * coverage)} %`;
	if (figures === null) return `${seconds}  ${share.padStart(8)}      -      -      -   -`;
	const { mae, rmsd, agreement } = figures;
	const number = (value: number) => value.toFixed(2).padStart(5);
	const limits = agreement.limits
		? `${agreement.limits.low.toFixed(2)} to ${agreement.limits.high.toFixed(2)}`
		: 'too few';
	return `${seconds}  ${share.padStart(8)}  ${number(mae)}  ${number(rmsd)}  ${number(agreement.bias)}   ${limits}`;
}
