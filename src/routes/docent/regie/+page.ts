import type { PageLoad } from './$types';

/** The camera may be on here. */
export const load: PageLoad = () => ({ measures: true as const, bare: true as const });
