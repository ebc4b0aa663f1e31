/** Size of the drawing of one side of a body; its middle is at half the width. */
export const WIDTH = 200;
export const HEIGHT = 466;

type Point = readonly [x: number, y: number];

/** The outline on the right of the drawing, from the crown down to between the legs; x from the middle. */
const HALF: readonly Point[] = [
	// head, ear, jaw
	...([
		[0, 5.5],
		[8, 6.4],
		[16, 10.6],
		[22.4, 19],
		[25, 30],
		[25.3, 35]
	] as const),
	...([
		[28.4, 34.6],
		[29.4, 39.5],
		[27.4, 47],
		[24.2, 48.6],
		[22.4, 55.5],
		[18.8, 62.2]
	] as const),
	// neck, shoulder
	...([
		[15.4, 67.4],
		[14.2, 75],
		[17.4, 82.8],
		[28.6, 88.4],
		[42, 93],
		[53, 99.5]
	] as const),
	// down the outside of the arm
	...([
		[59.4, 111],
		[62, 128],
		[64.4, 149],
		[67.4, 169],
		[70.6, 189],
		[74.6, 210],
		[77.4, 226]
	] as const),
	// hand, fingertips, thumb
	...([
		[80.6, 236],
		[83.6, 249],
		[84.4, 262],
		[83, 273],
		[79.6, 280.5],
		[75.2, 282.6]
	] as const),
	...([
		[71.6, 277.5],
		[69.6, 266],
		[68, 257.6],
		[66.6, 255],
		[65, 261.4],
		[61.8, 264.4]
	] as const),
	...([
		[59.2, 260.4],
		[59.2, 251.6],
		[61.4, 241.6],
		[64.2, 233],
		[63.8, 224]
	] as const),
	// up the inside of the arm
	...([
		[59, 206.5],
		[54.2, 189],
		[50.8, 171],
		[48.2, 152],
		[45.6, 136],
		[43.6, 126.5]
	] as const),
	// side, hip
	...([
		[43, 139],
		[41.2, 156],
		[39, 172],
		[38.6, 186],
		[40.8, 202],
		[44, 220],
		[45.8, 240]
	] as const),
	// down the outside of the leg
	...([
		[45.2, 262],
		[42, 290],
		[38.2, 314],
		[35.8, 332],
		[36.4, 350],
		[36.4, 367]
	] as const),
	...([
		[33.4, 391],
		[29.6, 414],
		[27.6, 429]
	] as const),
	// foot
	...([
		[29.8, 439],
		[33.4, 449],
		[33.2, 456.5],
		[26, 460],
		[16.6, 459.6],
		[12, 453.5],
		[11.8, 442]
	] as const),
	// up the inside of the leg
	...([
		[12.6, 429],
		[11.8, 411],
		[9.4, 389],
		[7.6, 367],
		[8.4, 350],
		[9.4, 334],
		[8.4, 316]
	] as const),
	...([
		[6.2, 290],
		[3.6, 263],
		[1.4, 247],
		[0, 243.5]
	] as const)
];

const whole: readonly Point[] = [
	...HALF,
	...HALF.slice(1, -1)
		.reverse()
		.map(([x, y]): Point => [-x, y])
].map(([x, y]): Point => [WIDTH / 2 + x, y]);

/** One line around a whole body, the same on both sides, as an SVG path. */
export const OUTLINE = smoothLoop(whole);

/**
 * A closed curve through all points: centripetal Catmull-Rom (Yuksel, Schaefer & Keyser 2011), which
 * makes no loops where points lie close together.
 */
function smoothLoop(points: readonly Point[]): string {
	const at = (index: number) => points.at(index % points.length)!;
	const curves = points.map((from, index) => {
		const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
		const handles = [handle(before, from, to), handle(after, to, from), to];
		return `C${handles.map(written).join(' ')}`;
	});
	return `M${written(at(0))}${curves.join('')}z`;
}

/** The handle of a curve at a point, on the side of the next one. */
function handle(before: Point, at: Point, next: Point): Point {
	const [a, b] = [spread(before, at), spread(at, next)];
	const along = (axis: 0 | 1) =>
		(a * a * next[axis] - b * b * before[axis] + (2 * a * a + 3 * a * b + b * b) * at[axis]) /
		(3 * a * (a + b));
	return [along(0), along(1)];
}

function spread([x, y]: Point, [toX, toY]: Point): number {
	return Math.sqrt(Math.hypot(toX - x, toY - y));
}

function written([x, y]: Point): string {
	return `${Math.round(10 * x) / 10} ${Math.round(10 * y) / 10}`;
}
