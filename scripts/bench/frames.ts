/** `npm run bench:frames`: a film on its way through Luwte in Chromium and in Firefox, side by side: what each
 * step takes, and how the app reads its breath. Prints a table and ends with OK or with what falls short.
 * Options: `--only chromium|firefox`; `--seconds N` of the film in the app (default 38). */
import { parseArgs } from 'node:util';
import { makeClip, makeVideo } from '../../tests/clips/make-clip';
import { defaults } from '../../tests/clips/options';
import { presets } from '../../tests/clips/presets';
import { ensureBuilt } from '../lib/build.mjs';
import { ROOT } from '../lib/root.mjs';
import { serve } from '../lib/static-server.mjs';
import { type Column, columnOf, printColumns } from './frames/columns';
import { readInApp } from './frames/in-app';
import { launchChromium, launchFirefox } from './frames/launch';
import { openStepsSite } from './frames/steps';

const { values } = parseArgs({
	options: { only: { type: 'string' }, seconds: { type: 'string', default: '38' } }
});

const clip = await makeVideo('reference', { ...defaults, seconds: 40 });
const y4m = await makeClip('breathing15', presets.breathing15);
await ensureBuilt();
const app = await serve(`${ROOT}/build`, 0);
const steps = await openStepsSite({ webm: clip, y4m });
const columns: Column[] = [];
try {
	for (const [name, launch] of [
		['chromium', launchChromium],
		['firefox', launchFirefox]
	] as const) {
		if (values.only && values.only !== name) continue;
		const launched = await launch();
		if (!launched) continue;
		try {
			const probed = await steps.time(launched);
			const seconds = Number(values.seconds);
			const luma = await steps.rateOfLuma(launched);
			const read = await readInApp(launched, { url: app.url, clip, seconds });
			columns.push(columnOf(launched.name, { probed, read, luma }));
		} finally {
			await launched.close();
		}
	}
} finally {
	steps.close();
	app.close();
}
process.exitCode = printColumns(columns) ? 0 : 1;
