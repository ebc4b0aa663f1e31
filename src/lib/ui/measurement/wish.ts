import { SCENARIOS, type Scenario } from '$lib/sensing/simulated/scenarios';

/** What the address of the page asks for: `?bron=simulatie&scenario=rising&seed=3`, `?bron=bestand`. */
export type Wish =
	| { source: 'camera' }
	| { source: 'file' }
	| { source: 'simulated'; scenario: Scenario; seed: number; speed: number; size: number };

/** The simulated body may be hurried, for demonstrations and tests; times real time. */
const MAX_SPEED = 20;
/** It may sit at another size in the picture, as in another seat. */
const SIZES = { from: 0.5, to: 1.5 };

function isScenario(name: string | null): name is Scenario {
	return (SCENARIOS as readonly (string | null)[]).includes(name);
}

/** Reads the wish; what is not understood falls back to the ordinary page. */
export function readWish(query: URLSearchParams): Wish {
	switch (query.get('bron')) {
		case 'simulatie': {
			const scenario = query.get('scenario');
			const seed = Number(query.get('seed') ?? 1);
			const speed = Number(query.get('tempo') ?? 1);
			const size = Number(query.get('maat') ?? 1);
			return {
				source: 'simulated',
				scenario: isScenario(scenario) ? scenario : 'calm',
				seed: Number.isInteger(seed) ? seed : 1,
				speed: speed >= 1 && speed <= MAX_SPEED ? speed : 1,
				size: size >= SIZES.from && size <= SIZES.to ? size : 1
			};
		}
		case 'bestand':
			return { source: 'file' };
		default:
			return { source: 'camera' };
	}
}
