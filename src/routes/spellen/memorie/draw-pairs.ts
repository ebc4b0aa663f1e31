/** So many pairs out of a supply, by chance. */
export function drawPairs(supply: readonly string[], count: number): string[] {
	return supply
		.map((pair) => ({ pair, lot: Math.random() }))
		.toSorted((a, b) => a.lot - b.lot)
		.slice(0, count)
		.map(({ pair }) => pair);
}
