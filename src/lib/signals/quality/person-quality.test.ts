import { describe, expect, it } from 'vitest';
import { landmarksOf, observe, sample } from '../testing/body';
import type { Observation } from '../types';
import { PersonQuality } from './person-quality';

/** Shows the same picture for some seconds. */
function after(
	quality: PersonQuality,
	from: number,
	seconds: number,
	changes: Partial<Observation>,
	interval = 100
) {
	let reason = null;
	for (let t = from; t < from + 1000 * seconds; t += interval) {
		// The tracker follows whoever can be followed.
		reason = quality.step(observe(t, { motion: sample(t), ...changes }));
	}
	return reason;
}

const pose = (body: Parameters<typeof landmarksOf>[0]) => ({
	pose: { landmarks: landmarksOf(body) }
});

const NOBODY = { pose: { landmarks: null } };
const BLACK = { brightness: 4, contrast: 1 };

describe('the quality of the view', () => {
	it.each([
		['nothing, for a person seen well', {}, null],
		['nobody', { pose: { landmarks: null } }, 'no-person'],
		['nobody, when the pose is a guess', pose({ visibility: 0.2 }), 'no-person'],
		['nobody, when the pose is broken', { pose: { landmarks: [] } }, 'no-person'],
		['darkness', { brightness: 20 }, 'too-dark'],
		['nothing, for a face that fills a laptop picture', pose({ size: 500 }), null],
		['nothing, for shoulders that reach out of it', pose({ x: 60 }), null],
		['nothing, for shoulders at its bottom edge', pose({ y: 450 }), null],
		['a hidden chest, when nothing of it can be followed', { motion: null }, 'chest-hidden'],
		['too close, when that face hides it', { ...pose({ size: 500 }), motion: null }, 'too-close'],
		['too far', pose({ size: 60 }), 'too-far'],
		['a black picture rather than nobody in the dark', { ...NOBODY, ...BLACK }, 'camera-black'],
		['a black picture in which nobody is looked for', { pose: null, ...BLACK }, 'camera-black'],
		['a picture in one shade', { ...NOBODY, brightness: 128, contrast: 1 }, 'camera-blank'],
		[
			'a picture that stands still rather than nobody in it',
			{ ...NOBODY, repeated: true },
			'camera-frozen'
		],
		['nobody rather than darkness', { pose: { landmarks: null }, brightness: 5 }, 'no-person']
	])('reports %s', (_, changes, expected) => {
		expect(after(new PersonQuality(), 0, 3, changes)).toBe(expected);
	});

	describe('before a tablet that stands upright', () => {
		const upright = { width: 480, height: 640 };
		const near = pose({ x: 240, y: 560, size: 460 });

		it.each([
			['nothing, for shoulders beyond both edges', near, null],
			[
				'that the screen is too near, when nothing of the chest can be followed',
				{ ...near, motion: null },
				'too-close-upright'
			],
			[
				'a hidden chest, when it is in the picture',
				{ ...pose({ x: 240, y: 400, size: 400 }), motion: null },
				'chest-hidden'
			]
		])('reports %s', (_, changes, expected) => {
			expect(after(new PersonQuality(), 0, 3, { ...upright, ...changes })).toBe(expected);
		});
	});

	it('reports a picture that comes too seldom', () => {
		expect(after(new PersonQuality(), 0, 5, {}, 300)).toBe('slow-frames');
		expect(after(new PersonQuality(), 0, 5, {}, 125)).toBeNull();
	});

	it('reports pictures that are too far apart to join, at whatever pace', () => {
		for (const interval of [300, 1500, 4000]) {
			// What comes after more than a second is never joined to what was before.
			const changes = { gap: interval > 1000 };
			expect(after(new PersonQuality(), 0, 25, changes, interval)).toBe('slow-frames');
		}
	});

	it('reports a fast stream in which a new picture comes but seldom', () => {
		const quality = new PersonQuality();
		let reason = null;
		for (let i = 0; i < 300; i++) {
			reason = quality.step(observe(33 * i, { repeated: i % 15 !== 0, motion: sample(33 * i) }));
		}
		expect(reason).toBe('slow-frames');
	});

	it('does not take one time away for slow pictures', () => {
		const quality = new PersonQuality();
		after(quality, 0, 5, {}, 33);
		expect(quality.step(observe(65_000, { gap: true }))).not.toBe('slow-frames');
		for (let t = 65_033; t < 70_000; t += 33) {
			expect(quality.step(observe(t, { motion: sample(t) }))).not.toBe('slow-frames');
		}
	});

	describe('before a light that jumps', () => {
		const lit = (brightness: (i: number) => number) => {
			const quality = new PersonQuality();
			const reasons = Array.from({ length: 150 }, (_, i) =>
				quality.step(observe(33 * i, { brightness: brightness(i), motion: sample(33 * i) }))
			);
			return new Set(reasons.slice(60));
		};

		it.each([
			['in every second picture', (i: number) => (i % 2 === 0 ? 110 : 12)],
			['in two of three', (i: number) => (i % 3 === 0 ? 12 : 110)],
			['in a room with daylight', (i: number) => (i % 2 === 0 ? 150 : 100)]
		])('says that it flickers: lit %s', (_, brightness) => {
			expect(lit(brightness)).toEqual(new Set(['camera-flickers']));
		});

		it('says so where each picture comes three times', () => {
			const quality = new PersonQuality();
			const reasons = Array.from({ length: 150 }, (_, i) =>
				quality.step(
					observe(33 * i, {
						brightness: Math.floor(i / 3) % 2 === 0 ? 110 : 40,
						repeated: i % 3 !== 0,
						motion: sample(33 * i)
					})
				)
			);
			expect(new Set(reasons.slice(60))).toEqual(new Set(['camera-flickers']));
		});

		it.each([
			['a lamp on the mains', (i: number) => 120 + 8 * Math.sin(i)],
			['a film on the wall behind', (i: number) => (Math.floor(i / 12) % 2 === 0 ? 90 : 130)],
			['exposure that finds its way', (i: number) => 200 - i / 2]
		])('says nothing of %s', (_, brightness) => {
			expect(lit(brightness)).toEqual(new Set([null]));
		});
	});

	describe('where a driver sends pictures of nothing between the others', () => {
		const GREY = { brightness: 128, contrast: 0.4 };
		const GREEN = { brightness: 77, contrast: 0.4 };
		const ROOM = { brightness: 60, contrast: 30 };

		/** @returns all that was said from the third second on */
		const said = (pictureAt: (i: number) => Partial<Observation>) => {
			const quality = new PersonQuality();
			const reasons = Array.from({ length: 300 }, (_, i) => {
				const picture = pictureAt(i);
				const nothing = (picture.contrast ?? 40) < 1;
				const seen = nothing ? { pose: null } : { motion: sample(33 * i) };
				return quality.step(observe(33 * i, { ...seen, ...picture }));
			});
			return new Set(reasons.slice(90));
		};

		it.each([
			['grey, every second one', (i: number) => (i % 2 ? GREY : ROOM)],
			['grey, every fifth one', (i: number) => (i % 5 ? ROOM : GREY)],
			['green, every third one', (i: number) => (i % 3 ? ROOM : GREEN)],
			['grey, half a second of them', (i: number) => (i % 60 < 15 ? GREY : ROOM)],
			[
				'black, as of an infrared lamp in the dark',
				(i: number) => (i % 2 ? { brightness: 6, contrast: 0.4 } : ROOM)
			]
		])('passes them over: %s', (_, pictureAt) => {
			expect(said(pictureAt)).toEqual(new Set([null]));
		});

		it('says that pictures come too seldom when few of them show something', () => {
			expect(said((i) => (i % 10 ? GREY : ROOM))).toEqual(new Set(['slow-frames']));
		});

		it('says that the camera shows nothing when none of them does', () => {
			expect(said(() => GREY)).toEqual(new Set(['camera-blank']));
		});

		it('notices that what lies between them stands still', () => {
			const still = (i: number) => (i % 2 ? GREY : { ...ROOM, repeated: i > 0 });
			expect(said(still)).toEqual(new Set(['camera-frozen']));
		});

		it('does not take their shade for that of the room', () => {
			const dark = (i: number) => (i % 2 ? GREY : { brightness: 20, contrast: 10 });
			expect(said(dark)).toEqual(new Set(['too-dark']));
		});
	});

	it('tells a frozen camera from one that is slower than its stream', () => {
		const quality = new PersonQuality();
		const at = (t: number, repeated: boolean) =>
			quality.step(observe(t, { repeated, motion: sample(t) }));
		// Ten pictures a second in a stream of thirty, and a computer that hangs for a second.
		for (let i = 0; i < 90; i++) expect(at(33 * i, i % 3 !== 0)).toBeNull();
		for (let t = 3000; t < 4000; t += 33) expect(at(t, true)).toBeNull();
		for (let t = 4000; t < 6000; t += 33) at(t, t > 4000);
		expect(at(6000, true)).toBe('camera-frozen');
		expect(at(6033, false)).toBeNull();
	});

	it('waits for the first pose before it says anything', () => {
		expect(after(new PersonQuality(), 0, 3, { pose: null })).toBe('settling');
	});

	it('forgives a short miss, and notices a long one', () => {
		const quality = new PersonQuality();
		after(quality, 0, 2, {});
		expect(after(quality, 2000, 0.6, { pose: { landmarks: null } })).toBeNull();
		after(quality, 2600, 1, {});
		expect(after(quality, 3600, 1, { pose: { landmarks: null } })).toBe('no-person');
	});

	it('does not flicker around a limit', () => {
		const quality = new PersonQuality();
		expect(after(quality, 0, 3, { brightness: 34 })).toBe('too-dark');
		expect(after(quality, 3000, 3, { brightness: 38 })).toBe('too-dark');
		expect(after(quality, 6000, 3, { brightness: 45 })).toBeNull();
		expect(after(quality, 9000, 3, { brightness: 38 })).toBeNull();
	});
});
