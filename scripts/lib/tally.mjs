import { readFileSync } from 'node:fs';

/**
 * How a step of the tests went.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number }} Tally
 */

/**
 * A step that is one test by itself.
 * @param {string} name @param {boolean} passed @returns {Tally}
 */
export function single(name, passed) {
	return { name, passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

/**
 * A step that wrote a report. When it ended badly and no test says why (it crashed, or left no
 * report), that counts as one failure, so that it cannot pass for success.
 * @template Report
 * @param {string} name
 * @param {number} exitCode
 * @param {string} file the report
 * @param {(report: Report) => Omit<Tally, 'name'>} read
 * @returns {Tally}
 */
export function reported(name, exitCode, file, read) {
	let counts = { passed: 0, failed: 0, skipped: 0 };
	try {
		counts = read(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		counts.failed = 1;
	}
	if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
	return { name, ...counts };
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report */
export function fromVitest(report) {
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
export function fromPlaywright({ stats }) {
	return {
		passed: stats.expected,
		// A test that passes only sometimes has not passed.
		failed: stats.unexpected + stats.flaky,
		skipped: stats.skipped
	};
}

/** @param {{ passed: number, failed: number, skipped: number }} report of `npm run test:browsers` */
export function fromBrowsers({ passed, failed, skipped }) {
	return { passed, failed, skipped };
}

/**
 * @typedef {{ title: string, specs?: { title: string, tests: { projectName: string, results: { duration: number }[] }[] }[],
 *   suites?: Suite[] }} Suite
 */

/**
 * How long each browser test took, slowest first.
 * @param {string[]} files reports; one that is missing or damaged is left out
 * @returns {{ seconds: number, name: string }[]}
 */
export function durations(files) {
	return files
		.flatMap(suitesOf)
		.flatMap(durationsIn)
		.sort((a, b) => b.seconds - a.seconds);
}

/** @param {string} file @returns {Suite[]} */
function suitesOf(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).suites;
	} catch {
		return [];
	}
}

/** @param {Suite} suite @returns {{ seconds: number, name: string }[]} */
function durationsIn({ title, specs = [], suites = [] }) {
	const own = specs.flatMap((spec) =>
		spec.tests.map(({ projectName, results }) => ({
			seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
			name: `${projectName}: ${title} › ${spec.title}`
		}))
	);
	return [...own, ...suites.flatMap(durationsIn)];
}

/**
 * The table at the end, and as its last line the totals.
 * @param {Tally[]} tallies
 */
export function summary(tallies) {
	const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
		tallies.reduce((sum, tally) => sum + tally[key], 0);
	const row = (/** @type {(string | number)[]} */ [name, ...counts]) =>
		String(name).padEnd(18) + counts.map((count) => String(count).padStart(9)).join('');
	const skipped = total('skipped');
	return [
		row(['', 'passed', 'failed', 'skipped']),
		...tallies.map((tally) => row([tally.name, tally.passed, tally.failed, tally.skipped])),
		'',
		`${total('passed')} passed, ${total('failed')} failed` +
			(skipped > 0 ? `, ${skipped} skipped` : '')
	].join('\n');
}
