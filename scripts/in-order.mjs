/**
 * `node scripts/in-order.mjs NAME... [-- WORDS...]`: scripts of package.json one after the other, until one
 * fails; what stands behind `--` is handed to the last. The `&&` of a shell would do the same, but not in
 * every shell that npm may be told to use.
 */
import { npm } from './lib/run.mjs';

const given = process.argv.slice(2);
const end = given.indexOf('--');
const names = end < 0 ? given : given.slice(0, end);
const words = end < 0 ? [] : given.slice(end);

for (const [i, name] of names.entries()) {
	const isLast = i === names.length - 1;
	const code = await npm(['run', '--silent', name, ...(isLast ? words : [])]);
	if (code !== 0) process.exit(code);
}
