import { describe, expect, it } from 'vitest';
import { Face } from './face';
import { createGrey } from './grey';
import { AFFINE, WIDENING } from './motion-model';
import { placeHead, placeTorso } from './placement';
import { poseAt, poseNear, randomTexture, render, shifted } from './texture.fixture';

const wall = render(randomTexture(3), shifted(0, 0));

/** A picture with texture in one rectangle only, px. */
function textureIn(left: number, top: number, right: number, bottom: number) {
	const image = createGrey(640, 480);
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) image.data[y * 640 + x] = wall.data[y * 640 + x]!;
	return image;
}

describe.each([
	['a portrait', poseAt],
	['a laptop', poseNear]
])('the cells of the chest in %s', (_, poseOf) => {
	it('touch nothing that moves with the head, wherever it is held when they are laid', () => {
		for (let dy = -16; dy <= 16; dy += 4) {
			const pose = poseOf();
			const nose = { x: pose.nose.x + dy / 2, y: pose.nose.y + dy };
			const moved = { ...pose, nose };
			const face = new Face(moved);
			const { grid } = placeTorso(wall, moved)!;
			expect(grid.left.length).toBeGreaterThanOrEqual(16);
			for (const [i, x] of grid.left.entries()) {
				const cell = { x, y: grid.top[i]!, width: grid.cellWidth, height: grid.cellHeight };
				expect(face.touches(cell)).toBe(false);
			}
		}
	});

	it('are trusted more, the further they are from the head', () => {
		const pose = poseOf();
		const { grid, trust } = placeTorso(wall, pose)!;
		const byDistance = [...grid.left.keys()].sort(
			(a, b) => Math.abs(grid.left[a]! - pose.nose.x) - Math.abs(grid.left[b]! - pose.nose.x)
		);
		const bottom = Math.max(...grid.top);
		const row = byDistance.filter((cell) => grid.top[cell] === bottom);
		const along = row.map((cell) => trust[cell]!);
		expect(along).toEqual([...along].sort((a, b) => a - b));
		expect(Math.max(...trust)).toBe(1);
	});
});

describe('the cells of the chest', () => {
	it('go where there is texture, and nowhere else', () => {
		const { grid } = placeTorso(textureIn(60, 400, 200, 480), poseNear())!;
		for (const [i, x] of grid.left.entries()) {
			expect(x).toBeLessThan(200);
			expect(grid.top[i]! + grid.cellHeight).toBeGreaterThan(400);
		}
	});

	it('of one shoulder alone are enough', () => {
		expect(placeTorso(textureIn(60, 380, 220, 480), poseNear())!.model).toBe(AFFINE);
	});

	it('are smaller, and their motion simpler, where little is in view', () => {
		const { grid, model } = placeTorso(textureIn(100, 456, 112, 472), poseNear())!;
		expect(grid.cellWidth).toBeLessThan(24);
		expect(model).toBe(WIDENING);
	});

	it('are none where nothing has texture', () => {
		expect(placeTorso(createGrey(640, 480), poseNear())).toBeNull();
	});

	it('are found at the bottom although pose puts the shoulders below the picture', () => {
		const pose = poseNear();
		const down = { y: 560 };
		const guessed = {
			...pose,
			leftShoulder: { ...pose.leftShoulder, ...down },
			rightShoulder: { ...pose.rightShoulder, ...down }
		};
		expect(placeTorso(wall, guessed)!.grid.left.length).toBeGreaterThan(16);
	});
});

describe('the cells of the head', () => {
	it('are at least four on a small face too, and all in the picture', () => {
		const pose = poseAt();
		const small = Object.fromEntries(
			Object.entries(pose).map(([part, { x, y }]) => [part, { x: x / 3 + 200, y: y / 3 + 100 }])
		) as unknown as ReturnType<typeof poseAt>;
		expect(placeHead(wall, small)!.grid.left.length).toBeGreaterThanOrEqual(4);
	});
});
