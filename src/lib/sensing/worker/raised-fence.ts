import { raiseFence } from './fence';

/** Raised as a side effect of the first import, before any other module of the worker runs. */
export const fence = raiseFence(self as never);
