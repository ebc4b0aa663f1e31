/** The straight line that lies closest to some points: how much it rises for each step of x. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
	const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
	const [mx, my] = [mean(0), mean(1)];
	const above = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
	const below = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
	return above / below;
}
