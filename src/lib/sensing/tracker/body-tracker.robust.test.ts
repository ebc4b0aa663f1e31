import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { BodyTracker } from './body-tracker';
import { createGrey, type GreyImage } from './grey';

const kinds = fc.constantFrom('noise', 'flat', 'black', 'edge');
const point = fc.record({
	x: fc.double({ min: -200, max: 840, noNaN: true }),
	y: fc.double({ min: -200, max: 680, noNaN: true })
});
const poses = fc.record({
	nose: point,
	leftEar: point,
	rightEar: point,
	mouthLeft: point,
	mouthRight: point,
	leftShoulder: point,
	rightShoulder: point
});

function picture(kind: string, seed: number): GreyImage {
	const random = mulberry32(seed);
	const image = createGrey(320, 240);
	const level: Record<string, (i: number) => number> = {
		noise: () => 255 * random.uniform(),
		flat: () => 90,
		black: () => 0,
		edge: (i) => (i % 320 < 160 ? 30 : 220)
	};
	return { ...image, data: image.data.map((_, i) => level[kind]!(i)) };
}

it('never says a number that is no number, whatever it sees and wherever pose says the body is', () => {
	const step = fc.record({ kind: kinds, pose: poses, seed: fc.nat(), lose: fc.boolean() });
	fc.assert(
		fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
			const tracker = new BodyTracker();
			steps.forEach(({ kind, pose, seed, lose }, i) => {
				if (lose) tracker.lose();
				tracker.place(pose);
				const sample = tracker.step(picture(kind, seed), i * 100);
				if (!sample) return;
				for (const value of Object.values(sample)) {
					if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
				}
			});
		}),
		{ numRuns: 60, seed: 1 }
	);
});
