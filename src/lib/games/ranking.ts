import type { SeatNumber } from './types';

export interface Ranking {
	/** 1 for the winners; people who are level share a place. */
	readonly place: number;
	readonly seats: readonly SeatNumber[];
}

/** Places by score, highest first; a later number of a score counts when the earlier are level. */
export function rank(scores: readonly (readonly number[])[]): Ranking[] {
	const order = scores.map((_, seat) => seat).sort((a, b) => compare(scores[b], scores[a]));
	const places: { place: number; seats: SeatNumber[] }[] = [];
	order.forEach((seat, index) => {
		const last = places.at(-1);
		const level = last && compare(scores[last.seats[0] ?? seat], scores[seat]) === 0;
		if (level) last.seats.push(seat);
		else places.push({ place: index + 1, seats: [seat] });
	});
	return places;
}

function compare(a: readonly number[] = [], b: readonly number[] = []): number {
	const differs = a.findIndex((value, i) => value !== b[i]);
	return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
