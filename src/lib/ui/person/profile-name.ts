import { m } from '$lib/paraglide/messages';
import type { Profile } from '$lib/store';

type Named = Pick<Profile, 'id' | 'name'>;

const shown = ({ name }: Named) => name || m.profile_me();

/** What somebody is called in a list: who is called as one before her gets a number. */
export function profileName(profile: Named, all: readonly Named[]): string {
	const namesakes = all.filter((other) => shown(other) === shown(profile));
	const number = 1 + namesakes.findIndex(({ id }) => id === profile.id);
	return number > 1 ? `${shown(profile)} (${number})` : shown(profile);
}
