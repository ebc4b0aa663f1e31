import { recall, remember } from '../choices';

/**
 * Small choices of this device that go along in a copy. Which camera, how it stands, how fast this device
 * is, whether it has a lock and who was chosen last are of this device alone.
 */
export const CHOICES_IN_COPY = [
	'luwte-comfort',
	'luwte-csv',
	'luwte-economy',
	'luwte-first-round',
	'luwte-gesprek',
	'luwte-language',
	'luwte-lock-after',
	'luwte-measuring',
	'luwte-pacer-sound',
	'luwte-pacer-vibration',
	'luwte-scene',
	'luwte-shortcuts',
	'luwte-sitting',
	'luwte-theme'
] as const;

export function choicesHere(): Record<string, string> {
	const kept = CHOICES_IN_COPY.map((key) => [key, recall(key)] as const);
	return Object.fromEntries(
		kept.filter((pair): pair is [(typeof pair)[0], string] => pair[1] !== null)
	);
}

/** @param replace also those that were chosen here; whoever reads them looks whether they are any */
export function takeChoices(choices: Readonly<Record<string, string>>, replace: boolean) {
	for (const key of CHOICES_IN_COPY) {
		const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
		if (replace) remember(key, choice ?? null);
		else if (choice !== undefined && recall(key) === null) remember(key, choice);
	}
}
