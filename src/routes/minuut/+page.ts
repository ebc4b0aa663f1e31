import type { PageLoad } from './$types';

/** Breathing along needs the whole screen, from the first paint. */
export const load: PageLoad = () => ({ bare: true as const });
