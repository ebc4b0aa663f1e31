import type { Expectation } from './expectation';

/** Written by `npm run bench:framing -- DIR... --write` from 27 clips; see docs/framing.md. */
export const LEARNT: Expectation = {
	base: -1.23,
	weights: { chest: 0.65, below: 2.1, size: 0, light: 0, calm: 1.43 }
};
