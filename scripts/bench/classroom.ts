/** `npm run bench:classroom`: the instructor's room in the built app. How soon the screen of the class follows
 * the instructor's window, also to another place in a recording of an hour. Ends with OK or what falls short, and then with exit code 1. */
import { cpus } from 'node:os';
import { openBuiltApp } from './built-app';
import { measureScrubbing } from './classroom/scrub';
import { measureWindows } from './classroom/windows';
import { Table } from './table';

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	await measureWindows(browser, url, table);
	await measureScrubbing(browser, url, table);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;
