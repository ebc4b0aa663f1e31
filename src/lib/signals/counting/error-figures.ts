import { mean } from '../dsp/stats';
import { blandAltman, type Agreement } from './bland-altman';
import type { RatePair } from './compare';

/** How far Luwte's rates are from those of a reference. */
export interface ErrorFigures {
	/** Mean absolute error, bpm. */
	mae: number;
	/** Root of the mean squared difference, bpm. */
	rmsd: number;
	agreement: Agreement;
}

/** @returns `null` for no pairs */
export function errorFigures(pairs: readonly RatePair[]): ErrorFigures | null {
	const differences = pairs.map(({ luwte, other }) => luwte - other);
	const agreement = blandAltman(differences);
	if (agreement === null) return null;
	return {
		mae: mean(differences.map(Math.abs)),
		rmsd: Math.sqrt(mean(differences.map((difference) => difference ** 2))),
		agreement
	};
}
