import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresOf } from '../posture/measures';
import { FRAME, landmarksOf, noiseFrom } from '../testing/body';
import type { Body } from '../testing/body';
import { baselineOf } from '../testing/sitter';
import type { Baseline, PicturePlace } from '../types';
import { completed, reanchored, seatOf } from './carry';
import { framingOf, samePlace } from './framing';
import type { SeatedPlace } from './framing';
import { PlaceWatch } from './place-watch';
import type { KnownPlace } from './place-watch';

const DESK: PicturePlace = { camera: 'a', width: FRAME.width, height: FRAME.height };

const calmAt = (body: Partial<Body> = {}, place: PicturePlace = DESK): Baseline => ({
	...baselineOf(body),
	place
});
const seat = (body: Partial<Body> = {}, place: PicturePlace = DESK): SeatedPlace => ({
	place,
	framing: framingOf(baselineOf(body))
});

describe('the same place', () => {
	const desk = seat();

	it.each<[string, Partial<Body>]>([
		['sitting down again as before', {}],
		['leaning 4 % nearer', { size: 250 }],
		['slumping by 4 cm', { y: 324 }],
		['sitting 8 cm aside', { x: 368 }],
		['turning by 20 degrees', { turn: 20 }],
		['looking down by 20 degrees', { pitch: 20 }],
		['tilting by 10 degrees', { tilt: 10 }],
		['raised shoulders', { raise: 0.08 }],
		['a head that hangs', { nod: 0.1 }]
	])('it is: %s', (_, body) => expect(samePlace(desk, seat(body))).toBe('same'));

	it.each<[string, Partial<Body>]>([
		['10 % larger', { size: 264 }],
		['10 % smaller', { size: 218 }],
		['a lid that stands lower', { y: 345 }],
		['a lid that stands higher', { y: 255 }],
		['another chair', { x: 410 }]
	])('it is not, by its framing: %s', (_, body) => {
		expect(samePlace(desk, seat(body))).toBe('other-framing');
	});

	it('is not another camera or picture size, and the weightiest is told', () => {
		expect(samePlace(desk, seat({}, { ...DESK, camera: 'b' }))).toBe('other-camera');
		expect(samePlace(desk, seat({}, { ...DESK, width: 1280, height: 720 }))).toBe('other-size');
		const all = seat({ size: 300 }, { camera: 'b', width: 1280, height: 720 });
		expect(samePlace(desk, all)).toBe('other-camera');
	});

	it('may be seen by a camera without a name', () => {
		expect(samePlace(desk, seat({}, { ...DESK, camera: null }))).toBe('same');
	});

	it('is told by the head alone when shoulders are outside the picture', () => {
		const large = { size: 620, y: 440 };
		const seen = seat(large);
		// What the model guesses of shoulders that it cannot see jumps about.
		const guessed = { ...seen.framing, shoulderWidth: 1.3 * seen.framing.shoulderWidth };
		expect(samePlace(seat(large), { ...seen, framing: guessed })).toBe('same');
		expect(samePlace(seat(large), seat({ size: 690, y: 440 }))).toBe('other-framing');
	});

	const anyBody = fc.record({
		size: fc.double({ min: 180, max: 320, noNaN: true }),
		x: fc.double({ min: 250, max: 390, noNaN: true }),
		y: fc.double({ min: 250, max: 350, noNaN: true }),
		turn: fc.double({ min: -30, max: 30, noNaN: true })
	});

	it('is so both ways, and for the same picture at any resolution', () => {
		fc.assert(
			fc.property(anyBody, anyBody, fc.integer({ min: 2, max: 4 }), (a, b, times) => {
				const [one, two] = [seat(a), seat(b)];
				expect(samePlace(one, two)).toBe(samePlace(two, one));
				expect(samePlace(one, one)).toBe('same');
				const finer = (of: SeatedPlace): SeatedPlace => ({
					...of,
					place: { ...of.place, width: FRAME.width * times, height: FRAME.height * times }
				});
				expect(samePlace(finer(one), finer(two))).toBe(samePlace(one, two));
			})
		);
	});
});

/** Lets a watch look at a body, as often as pose runs. @returns the states, each once */
function look(
	watch: PlaceWatch,
	seconds: number,
	bodyAt: (ms: number) => Partial<Body>,
	from = 0
): string[] {
	const states: string[] = [];
	for (let t = 0; t < 1000 * seconds; t += 125) {
		watch.step(from + t, measuresOf(landmarksOf(bodyAt(t)), FRAME.width), FRAME);
		if (states.at(-1) !== watch.state.name) states.push(watch.state.name);
	}
	return states;
}

describe('recognising a place', () => {
	const home: KnownPlace = { id: 'home', value: calmAt() };
	const office: KnownPlace = {
		id: 'office',
		value: calmAt({ size: 280 }, { ...DESK, camera: 'b' })
	};

	it('takes two seconds', () => {
		const watch = new PlaceWatch([home], 'a');
		expect(look(watch, 1.9, () => ({}))).toEqual(['looking']);
		look(watch, 0.5, () => ({}), 1900);
		expect(watch.state).toEqual({ name: 'known', id: 'home' });
		expect(watch.nearest).toBe(home.value);
	});

	it('is asked only after five seconds, with the nearest and the reason', () => {
		const watch = new PlaceWatch([office, home], 'a');
		expect(look(watch, 4.8, () => ({ size: 264 }))).toEqual(['looking']);
		look(watch, 1, () => ({ size: 264 }), 4800);
		expect(watch.state).toEqual({ name: 'other', id: 'home', why: 'other-framing' });
	});

	it('is not asked of who bends over the button and sits back', () => {
		const watch = new PlaceWatch([home], 'a');
		const back = (ms: number) => ({ size: ms < 3500 ? 280 : 240 });
		expect(look(watch, 8, back)).toEqual(['looking', 'known']);
		const late = new PlaceWatch([home], 'a');
		expect(look(late, 15, (ms) => ({ size: ms < 9000 ? 280 : 240 }))).toEqual([
			'looking',
			'other',
			'known'
		]);
	});

	it('never flickers at the edge of what is tolerated', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1e6 }),
				fc.double({ min: 0.9, max: 1.1, noNaN: true }),
				(seed, scale) => {
					const noise = noiseFrom(seed);
					const states = look(new PlaceWatch([home], 'a'), 12, () => ({
						size: 240 * scale + 2.7 * noise(),
						y: 300 + 2.7 * noise()
					}));
					expect(['looking', 'looking other', 'looking known', 'looking other known']).toContain(
						states.join(' ')
					);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('is sure at 4 and at 10 % whatever the jitter of the landmarks', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
				const noise = noiseFrom(seed);
				const end = (scale: number) => {
					const watch = new PlaceWatch([home], 'a');
					look(watch, 6, () => ({ size: 240 * scale + 2.7 * noise() }));
					return watch.state.name;
				};
				expect([end(1), end(1.04), end(0.96), end(1.1), end(0.9)]).toEqual([
					'known',
					'known',
					'known',
					'other',
					'other'
				]);
			}),
			{ numRuns: 60 }
		);
	});

	it('chooses the place that fits best', () => {
		const near: KnownPlace = { id: 'near', value: calmAt({ size: 252 }) };
		const watch = new PlaceWatch([home, near], 'a');
		look(watch, 3, () => ({ size: 250 }));
		expect(watch.state).toEqual({ name: 'known', id: 'near' });
	});

	it('asks about a calm minute of which nobody knows where it was sat, even if it fits', () => {
		const { place, ...old } = calmAt();
		expect(place).toEqual(DESK);
		const watch = new PlaceWatch([{ id: 'old', value: old }], 'a');
		look(watch, 6, () => ({}));
		expect(watch.state).toEqual({ name: 'unknown', id: 'old' });
	});

	it('begins anew after a hole', () => {
		const watch = new PlaceWatch([home], 'a');
		look(watch, 1.9, () => ({ size: 300 }));
		watch.restart();
		expect(look(watch, 1.9, () => ({}), 60_000)).toEqual(['looking']);
		look(watch, 0.5, () => ({}), 61_900);
		expect(watch.state.name).toBe('known');
	});

	it('has nothing to recognise without a calm minute', () => {
		expect(look(new PlaceWatch([], 'a'), 6, () => ({}))).toEqual(['none']);
	});
});

describe('a calm minute in another seat', () => {
	const rest = { ...calmAt(), breathing: { centre: 13, spread: 1 } };

	it('takes sizes and places of now, and keeps breath, neck and angles', () => {
		const here = reanchored(rest, seat({ size: 264, y: 330, raise: 0.1, tilt: 8 }));
		expect(framingOf(here).headY).toBe(
			seat({ size: 264, y: 330, raise: 0.1, tilt: 8 }).framing.headY
		);
		expect(here.shoulderWidth).toBeCloseTo(264 / 640, 9);
		for (const name of ['neck', 'shoulderTilt', 'headPitch'])
			expect(here.posture[name]).toEqual(rest.posture[name]);
		expect(here).toMatchObject({ breathing: rest.breathing, breathDepth: rest.breathDepth });
		expect(here.place).toEqual(DESK);
	});

	it('with another camera keeps the resting rate, and says nothing of what looks different', () => {
		const there = { ...DESK, camera: 'b' };
		const here = reanchored(rest, seat({ size: 264 }, there));
		expect(here).toMatchObject({ breathing: rest.breathing, breathDepth: null, place: there });
		expect(here.posture['neck']).toBeUndefined();
		expect(here.posture['headPitch']).toBeUndefined();
		expect(here.movement).toEqual({ centre: 0, spread: 0 });
	});

	it('of unknown place only learns the place when it fits', () => {
		const { place, ...old } = rest;
		expect(reanchored(old, seat())).toEqual({ ...old, place });
		expect(reanchored(old, seat({ size: 264 })).posture['neck']).toBeUndefined();
	});

	it('completes a short one with its resting rate and its limits', () => {
		const restless = {
			...rest,
			posture: { ...rest.posture, neck: { centre: 0.5, spread: 0.02 } }
		};
		const short = { ...calmAt({ size: 264 }), breathing: { centre: 19, spread: 3 } };
		const here = completed(short, restless, seatOf(short)!);
		expect(here.breathing).toEqual(rest.breathing);
		expect(here.posture['neck']).toEqual({ ...short.posture['neck'], spread: 0.02 });
		expect(here.posture['shoulderY']!.centre).toBe(short.posture['shoulderY']!.centre);
	});

	it('lends a short one its depth only in the same picture', () => {
		const blind = { ...calmAt(), breathDepth: null };
		expect(completed(blind, rest, seat()).breathDepth).toEqual(rest.breathDepth);
		const there = seat({}, { ...DESK, camera: 'b' });
		expect(completed(blind, rest, there).breathDepth).toBeNull();
	});
});
