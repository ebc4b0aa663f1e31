/** `npm run bench:classroom`: the instructor's room in the built app, a part of it in each file of
 * `classroom/`. Ends with OK or what falls short, and then with exit code 1. */
import { cpus } from 'node:os';
import { openBuiltApp } from './built-app';
import { measureDrawnBody } from './classroom/drawn-body';
import { Table } from './table';

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	await measureDrawnBody(browser, url, table);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;
