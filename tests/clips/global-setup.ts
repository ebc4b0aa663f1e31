import { makeCardsClip } from './cards-clip';
import { makeClip } from './make-clip';
import { presets } from './presets';

/** Makes the clips that the browsers of the test projects show as their camera. */
export default async function makeAllClips() {
	for (const [name, options] of Object.entries(presets)) await makeClip(name, options);
	makeCardsClip();
}
