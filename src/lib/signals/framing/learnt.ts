import type { Expectation } from './expectation';

/** Written by `npm run bench:framing -- DIR... --write`; see docs/framing.md. */
export const LEARNT: Expectation = {
	base: -4,
	weights: { chest: 2, below: 2, size: 1, light: 2, calm: 1 }
};
