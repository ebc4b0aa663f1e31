import type { Expectation } from './expectation';

/** Written by `npm run bench:framing -- DIR... --write` from 7 clips; see docs/framing.md. */
export const LEARNT: Expectation = {
	base: -4.74,
	weights: { chest: 1.78, below: 3.85, size: 0, light: 0, calm: 2.11 }
};
