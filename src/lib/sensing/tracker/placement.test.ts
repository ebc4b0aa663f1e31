import { describe, expect, it } from 'vitest';
import { placeTorso } from './placement';
import { poseAt } from './texture.fixture';

const WIDTH = 320;
const HEIGHT = 240;
/** Shoulder width of `poseAt`, px. */
const UNIT = 110;

describe('the cells of the chest', () => {
	it('touch nothing that moves with the head, wherever it is held when they are laid', () => {
		for (let dy = -8; dy <= 8; dy += 0.5) {
			const pose = poseAt();
			const nose = { x: pose.nose.x + dy / 2, y: pose.nose.y + dy };
			const { grid } = placeTorso({ ...pose, nose }, WIDTH, HEIGHT)!;
			expect(grid.left.length).toBeGreaterThanOrEqual(16);
			for (const [i, left] of grid.left.entries()) {
				const top = grid.top[i]!;
				for (const x of [left, left + grid.cellWidth - 1])
					for (const y of [top, top + grid.cellHeight - 1]) {
						const distance =
							((x - nose.x) / (0.5 * UNIT)) ** 2 + ((y - nose.y) / (0.72 * UNIT)) ** 2;
						expect(distance).toBeGreaterThanOrEqual(1);
					}
			}
		}
	});

	it('are none when the chest is below the picture', () => {
		expect(placeTorso(poseAt(0, 112), WIDTH, HEIGHT)).toBeNull();
	});
});
