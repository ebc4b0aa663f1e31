/** `npm run bench:frames`: a film on its way through Luwte in Chromium and in Firefox, side by side: what each
 * step takes, and how the app reads its breath. Prints tables and ends with OK or with what falls short.
 * Options: `--only chromium|firefox`; `--seconds N` of the film in the app (default 38). */
import { parseArgs } from 'node:util';
import { makeVideo } from '../../tests/clips/make-clip';
import { defaults } from '../../tests/clips/options';
import { ensureBuilt } from '../lib/build.mjs';
import { ROOT } from '../lib/root.mjs';
import { serve } from '../lib/static-server.mjs';
import { readInApp } from './frames/in-app';
import { launchChromium, launchFirefox } from './frames/launch';
import { openStepsSite } from './frames/steps';
import { Table } from './table';

const { values } = parseArgs({
	options: { only: { type: 'string' }, seconds: { type: 'string', default: '38' } }
});

const clip = await makeVideo('reference', { ...defaults, seconds: 40 });
await ensureBuilt();
const app = await serve(`${ROOT}/build`, 0);
const steps = await openStepsSite(clip);
let met = true;
try {
	for (const [name, launch] of [
		['chromium', launchChromium],
		['firefox', launchFirefox]
	] as const) {
		if (values.only && values.only !== name) continue;
		const launched = await launch();
		if (!launched) continue;
		try {
			const table = new Table();
			const { format, frame, bitmap } = await steps.time(launched);
			for (const [step, ms] of Object.entries(frame)) table.fact(`frame: ${step}`, ms, 'ms');
			for (const [step, ms] of Object.entries(bitmap)) table.fact(`bitmap: ${step}`, ms, 'ms');
			const seconds = Number(values.seconds);
			const read = await readInApp(launched, { url: app.url, clip, seconds });
			table.atLeast('in the app: pictures', read.frameFps, 'fps', 15);
			table.fact('in the app: poses', read.poseFps, 'fps');
			table.fact('in the app: chest', read.chestFps, 'Hz');
			table.atMost('in the app: first rate after', read.firstRateS, 's', 22);
			table.atMost('in the app: rate beside 15', Math.abs(read.rate - defaults.rateBpm), '/min', 1);
			console.log(
				`\n${launched.name}; frames are ${format}${read.economy ? '; economy mode' : ''}`
			);
			met = table.print() && met;
		} finally {
			await launched.close();
		}
	}
} finally {
	steps.close();
	app.close();
}
process.exitCode = met ? 0 : 1;
