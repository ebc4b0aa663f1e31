import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** `/en/meten` is the same page as `/meten`: the language lives in the address only. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
