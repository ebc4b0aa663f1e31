/**
 * `npm run check:headers -- https://luwte.example.org`: looks at a running site as a browser meets it: headers,
 * types, what may be kept, unknown addresses, https. Ends with OK or what falls short, and then with exit code 1.
 */
import { checkSite } from './hosts/check-site';

const [address] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
	console.error('Say which site: npm run check:headers -- https://luwte.example.org');
	process.exit(2);
}

const SIGNS = { ok: 'ok    ', short: 'SHORT ', advice: 'better' };

try {
	const findings = await checkSite(address);
	for (const { what, verdict, found } of findings)
		console.log(`${SIGNS[verdict]}  ${what.padEnd(52)} ${found.slice(0, 100)}`);
	const short = findings.filter(({ verdict }) => verdict === 'short').map(({ what }) => what);
	console.log(short.length === 0 ? 'OK' : `falls short: ${short.join('; ')}`);
	process.exitCode = short.length === 0 ? 0 : 1;
} catch (error) {
	const cause = error instanceof Error ? ((error.cause as Error | undefined) ?? error) : error;
	console.error(`${address} does not answer: ${cause instanceof Error ? cause.message : cause}`);
	process.exitCode = 1;
}
