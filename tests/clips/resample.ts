import type { Plane } from './scene';

/**
 * The value of a channel between its pixels (Catmull-Rom, four by four neighbours); outside the
 * picture its edge goes on. Written out, because it runs some hundred million times per clip.
 */
export function sample({ values, width, height }: Plane, x: number, y: number): number {
	const left = Math.floor(x);
	const top = Math.floor(y);
	const t = x - left;
	const a = t * (-0.5 + t * (1 - 0.5 * t));
	const b = 1 + t * t * (-2.5 + 1.5 * t);
	const c = t * (0.5 + t * (2 - 1.5 * t));
	const d = t * t * (-0.5 + 0.5 * t);
	const x0 = clamp(left - 1, width);
	const x1 = clamp(left, width);
	const x2 = clamp(left + 1, width);
	const x3 = clamp(left + 2, width);
	const u = y - top;
	let sum = 0;
	for (let j = 0; j < 4; j++) {
		const row = clamp(top + j - 1, height) * width;
		const across =
			a * values[row + x0]! + b * values[row + x1]! + c * values[row + x2]! + d * values[row + x3]!;
		sum += across * weight(j, u);
	}
	return sum;
}

function weight(neighbour: number, u: number): number {
	if (neighbour === 0) return u * (-0.5 + u * (1 - 0.5 * u));
	if (neighbour === 1) return 1 + u * u * (-2.5 + 1.5 * u);
	if (neighbour === 2) return u * (0.5 + u * (2 - 1.5 * u));
	return u * u * (-0.5 + 0.5 * u);
}

function clamp(index: number, length: number): number {
	return index < 0 ? 0 : index >= length ? length - 1 : index;
}
