import { m } from '$lib/paraglide/messages';
import type { TensionSign } from '$lib/signals';

/** One quiet sentence for each sign: where to go with the attention, never what is wrong. */
const SENTENCES: Record<TensionSign, () => string> = {
	'breath-faster': m.talk_quiet_out,
	'breath-held': m.talk_quiet_out,
	'breath-shallow': m.talk_quiet_belly,
	'breath-irregular': m.talk_quiet_feet,
	'shoulders-raised': m.talk_quiet_shoulders,
	leaning: m.talk_quiet_back,
	'very-still': m.talk_quiet_feet,
	fidgeting: m.talk_quiet_chair,
	'hand-to-face': m.talk_quiet_feet
};

/** Longer than this is not read at a glance. */
const LONGEST = 60;

/**
 * What a nudge says: what she planned herself, if she did.
 * @param own her own sentences, the most wanted first; empty ones do not count
 */
export function quietWords(
	own: readonly (string | null)[],
	because: readonly TensionSign[]
): string {
	const planned = own.find((text) => text && text.trim() !== '' && text.length <= LONGEST);
	if (planned) return planned.trim();
	const [first] = because;
	return first ? SENTENCES[first]() : m.talk_quiet_feet();
}
