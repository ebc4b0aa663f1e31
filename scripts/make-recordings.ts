/** `npm run make:recordings`: makes the made-up recordings of `content/recordings` anew, always the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORDING_IDS } from '../src/lib/content/ids';
import { ROOT } from './lib/root.mjs';
import { makeRecording, recordingText } from './recordings/made-up';

for (const id of RECORDING_IDS) {
	const text = recordingText(makeRecording(id));
	writeFileSync(join(ROOT, 'content/recordings', `${id}.json`), text);
	console.log(id, `${(text.length / 1000).toFixed(1)} kB`);
}
