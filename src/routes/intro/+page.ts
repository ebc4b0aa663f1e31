import { loadFilm } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ film: await loadFilm(getLocale()) });
