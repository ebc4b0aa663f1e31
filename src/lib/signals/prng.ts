/** Random numbers of one kind after another, the same for the same seed. */
export interface Random {
	/** Uniform in [0, 1). */
	uniform(): number;
	/** Normal, mean 0, standard deviation 1. */
	normal(): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a simulated body or a deck of cards. */
export function mulberry32(seed: number): Random {
	let state = seed | 0;
	const uniform = () => {
		state = (state + 0x6d2b79f5) | 0;
		let x = Math.imul(state ^ (state >>> 15), 1 | state);
		x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
		return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
	};
	// Box-Muller; 1 - u keeps the logarithm finite.
	const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
	return { uniform, normal };
}

/** A random source that belongs to one number (of a frame, of a hold): any of them at any time. */
export function randomFor(seed: number, index: number): Random {
	return mulberry32(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
}
