import type { LumaImage } from './quads';

/** Brightness between four pixels, 0..255; outside the picture its edge goes on. Places in px. */
export function levelAt({ data, width, height }: LumaImage, x: number, y: number): number {
	const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
	const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
	const right = Math.min(1, Math.max(0, x - left));
	const down = Math.min(1, Math.max(0, y - top));
	const at = top * width + left;
	const above = data[at]! * (1 - right) + data[at + 1]! * right;
	const below = data[at + width]! * (1 - right) + data[at + width + 1]! * right;
	return above * (1 - down) + below * down;
}
