/**
 * Where an arrow key leads in a grid, or null when the key is none of a grid.
 * @param at where somebody is, of `count` cells in rows of `columns`
 */
export function stepInGrid(key: string, at: number, count: number, columns: number): number | null {
	const wished = {
		ArrowRight: at + 1,
		ArrowLeft: at - 1,
		ArrowDown: at + columns,
		ArrowUp: at - columns,
		Home: 0,
		End: count - 1
	}[key];
	if (wished === undefined) return null;
	return wished >= 0 && wished < count ? wished : at;
}
