/** `npm run validate:belt -- BELT.csv LUWTE.csv`: Luwte's breathing rates beside those of a breathing
 * belt. LUWTE.csv is a "meetvergelijking" of seconds, or the CSV of a recording.
 * Options: `--comparison N` takes only that one; `--offset S` is the belt's time, s, at which Luwte's run
 * began (without it the place is looked for); `--time TITLE` and `--value TITLE` name the belt's columns;
 * `--invert` when more means breathed out. See docs/validation.md. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beltOnsets } from './belt/belt-breaths';
import { readBelt } from './belt/belt-file';
import { FileFault } from './belt/fault';
import { readLuwte } from './belt/luwte-file';
import { allLine, HEADING, runLine } from './belt/print';
import { validateAll, validateRun } from './belt/validate';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		comparison: { type: 'string' },
		offset: { type: 'string' },
		time: { type: 'string' },
		value: { type: 'string' },
		invert: { type: 'boolean', default: false }
	}
});
const [beltFile, luwteFile] = positionals;
if (beltFile === undefined || luwteFile === undefined) {
	console.error('Which files? npm run validate:belt -- BELT.csv LUWTE.csv [--offset S]');
	process.exit(2);
}

/** @throws {FileFault} with the name of the file in its sentence */
function inFile<T>(name: string, read: (text: string) => T): T {
	try {
		return read(readFileSync(name, 'utf8'));
	} catch (error) {
		const why =
			error instanceof FileFault ? error.message : `It cannot be read. (${String(error)})`;
		throw new FileFault(`${name}: ${why}`);
	}
}

try {
	const { comparison, offset, ...columns } = values;
	const onsets = inFile(beltFile, (text) => beltOnsets(readBelt(text, columns)));
	const runs = inFile(luwteFile, readLuwte).filter(
		({ number }) => comparison === undefined || number === Number(comparison)
	);
	if (runs.length === 0) throw new FileFault(`${luwteFile}: There is no comparison ${comparison}.`);
	if (offset !== undefined && runs.length > 1)
		throw new FileFault('An offset belongs to one comparison: say which with --comparison N.');
	const start = offset === undefined ? null : 1000 * Number(offset.replace(',', '.'));
	if (start !== null && !Number.isFinite(start))
		throw new FileFault('The offset must be a number of seconds.');
	const reports = runs.map((run) => validateRun(onsets, run, start));
	console.log([HEADING, ...reports.map(runLine), allLine(validateAll(reports))].join('\n'));
} catch (error) {
	if (!(error instanceof FileFault)) throw error;
	console.error(error.message);
	process.exit(1);
}
