/**
 * `npm run test:fuzz`: 10 000 changed files (copies, exports, decks, boards, lessons) are offered to a made-up
 * device. Each is refused with a StoreFault and has changed nothing, or nothing lies there that may not.
 * `-- COUNT SEED` for another number, or to see one again.
 */
import { fuzz } from './fuzz/run';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const began = performance.now();
const unhandled: string[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason).slice(0, 200)));

const tallies = await fuzz(count, seed);
console.log(`${count} files, seed ${seed}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const { name, tried, taken, refused, wrong } of tallies) {
	const codes = [...refused].sort(([, a], [, b]) => b - a).map(([code, n]) => `${code} ${n}`);
	console.log(`${name.padEnd(28)}${tried} tried, ${taken} taken; refused: ${codes.join(', ')}`);
	for (const what of wrong.slice(0, 10)) console.log(`  ${what}`);
	if (wrong.length > 10) console.log(`  and ${wrong.length - 10} more`);
}
for (const reason of unhandled.slice(0, 10)) console.log(`unhandled: ${reason}`);
const isGood = unhandled.length === 0 && tallies.every(({ wrong }) => wrong.length === 0);
console.log(isGood ? 'OK' : 'not as it should be');
process.exitCode = isGood ? 0 : 1;
