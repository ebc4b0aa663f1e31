/** `npm run bench:classroom`: the instructor's room in the built app, a part of it in each file of
 * `classroom/`; the cards are explained in docs/class-cards.md. Ends with OK or what falls short, and then
 * with exit code 1. */
import { cpus } from 'node:os';
import { openBuiltApp } from './built-app';
import { measureCards } from './classroom/cards';
import { measureDrawnBody } from './classroom/drawn-body';
import { measureScrubbing } from './classroom/scrub';
import { measureWindows } from './classroom/windows';
import { Table } from './table';

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	await measureWindows(browser, url, table);
	await measureDrawnBody(browser, url, table);
	await measureScrubbing(browser, url, table);
} finally {
	await close();
}
await measureCards(table);
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;
