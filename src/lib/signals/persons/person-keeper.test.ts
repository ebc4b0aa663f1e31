import { describe, expect, it } from 'vitest';
import { company, landmarksOf, observe, person } from '../testing/body';
import type { Body } from '../testing/body';
import type { Baseline, PersonSeen } from '../types';
import { PersonKeeper } from './person-keeper';

const GREY = [0.33, 0.33] as const;
const BLUE = [0.22, 0.33] as const;
const RED = [0.55, 0.23] as const;

/** Lets seconds pass: pose at 10 Hz, a look for company at the end of each second. */
class Room {
	readonly keeper = new PersonKeeper();
	#t = 0;

	pass(seconds: number, tracked: Partial<Body> | null, ...persons: PersonSeen[]): string {
		for (let i = 1; i <= seconds * 10; i++) {
			this.#t += 100;
			this.keeper.step(
				observe(this.#t, {
					pose: { landmarks: tracked === null ? null : landmarksOf(tracked) },
					company: i % 10 === 0 ? company(this.#t, ...persons) : null
				})
			);
		}
		return this.keeper.state;
	}
}

const me = person({ torsoColour: GREY });
const left = { x: 170, size: 180 };
const right = { x: 450, size: 180 };
const meLeft = person({ x: 170, shoulderWidth: 180, torsoColour: GREY });
const otherRight = person({ x: 450, shoulderWidth: 180, torsoColour: BLUE });

describe('the person keeper', () => {
	it('follows whoever is alone, and hides nothing', () => {
		const room = new Room();
		expect(room.pass(5, {}, me)).toBe('alone');
		expect(room.keeper.focus).toBeNull();
	});

	it('trusts that there is one person where nobody can look for company', () => {
		const keeper = new PersonKeeper();
		expect(keeper.step(observe(100))).toBe('alone');
	});

	it('goes on with the first person when somebody passes in the background', () => {
		const room = new Room();
		room.pass(5, {}, me);
		const passer = person({ x: 560, y: 200, shoulderWidth: 90, torsoColour: RED });
		expect(room.pass(2, {}, me, passer)).toBe('following');
		const focus = room.keeper.focus!;
		expect(focus.x).toBeLessThan(200);
		expect(focus.x + focus.width).toBeLessThan(560);
		expect(room.pass(2, {}, me)).toBe('alone');
		expect(room.keeper.focus).toBeNull();
	});

	it('goes on with the first person when somebody equally large sits down beside them', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		expect(room.pass(5, left, meLeft, otherRight)).toBe('following');
	});

	it('pauses, and points the tracker back, when the tracker has gone over to the neighbour', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		room.pass(2, left, meLeft, otherRight);
		room.pass(1, right, meLeft, otherRight);
		expect(room.keeper.state).toBe('several-persons');
		expect(room.keeper.focus!.x).toBeLessThan(100);
		expect(room.pass(2, left, meLeft, otherRight)).toBe('following');
	});

	it('stops at once, before the next look, when the tracker jumps to somebody else', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		room.pass(0.3, right);
		expect(room.keeper.state).toBe('lost');
	});

	it('does not guess when two who look alike come back after both had left', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		room.pass(3, null);
		const twin = person({ x: 450, shoulderWidth: 180, torsoColour: GREY });
		expect(room.pass(3, left, meLeft, twin)).toBe('several-persons');
		expect(room.keeper.focus).toBeNull();
	});

	it('does not follow the neighbour who stays when the first person leaves', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		room.pass(3, left, meLeft, otherRight);
		expect(room.pass(2, right, otherRight)).toBe('other-person');
		expect(room.pass(3, right, otherRight)).toBe('other-person');
		expect(room.pass(3, left, meLeft)).toBe('alone');
	});

	it('does not follow somebody in the same chair when the two have changed places', () => {
		const room = new Room();
		room.pass(5, left, meLeft);
		room.pass(2, left, meLeft, otherRight);
		const otherLeft = person({ x: 170, shoulderWidth: 180, torsoColour: BLUE });
		const meRight = person({ x: 450, shoulderWidth: 180, torsoColour: GREY });
		room.pass(1, left, otherLeft, meRight);
		expect(room.keeper.state).toBe('several-persons');
	});

	it('asks when somebody of another size and colour sits down after an absence', () => {
		const room = new Room();
		room.pass(5, {}, me);
		room.pass(3, null);
		const child = person({ shoulderWidth: 150, torsoColour: RED });
		expect(room.pass(2, { size: 150 }, child)).toBe('other-person');
		// Leaning in does not make them the same person.
		expect(room.pass(2, { size: 230 }, person({ shoulderWidth: 230, torsoColour: RED }))).toBe(
			'other-person'
		);
		room.keeper.accept();
		expect(room.pass(2, { size: 230 }, person({ shoulderWidth: 230, torsoColour: RED }))).toBe(
			'alone'
		);
	});

	it('goes on by itself when the first person comes back instead', () => {
		const room = new Room();
		room.pass(5, {}, me);
		room.pass(3, null);
		room.pass(2, { size: 150 }, person({ shoulderWidth: 150, torsoColour: RED }));
		expect(room.pass(2, {}, me)).toBe('alone');
	});

	it.each([
		['other light', {}, person({ torsoColour: RED })],
		['another chair', { size: 150 }, person({ shoulderWidth: 150, torsoColour: GREY })]
	])('does not ask because of %s', (_, body, seen) => {
		const room = new Room();
		room.pass(5, {}, me);
		room.pass(3, null);
		expect(room.pass(2, body, seen)).toBe('alone');
	});

	const baseline: Baseline = {
		posture: {},
		shoulderWidth: 180 / 640,
		movement: { centre: 0, spread: 0 },
		breathing: null,
		torsoColour: GREY
	};

	it('asks when who sits alone at the start is clearly another than who sat the calm minute', () => {
		const room = new Room();
		room.keeper.expect(baseline);
		const other = person({ shoulderWidth: 280, torsoColour: RED });
		expect(room.pass(3, { size: 280 }, other)).toBe('other-person');
		room.keeper.accept();
		expect(room.pass(3, { size: 280 }, other)).toBe('alone');
	});

	it.each([
		['another shirt', { size: 180 }, person({ shoulderWidth: 180, torsoColour: RED })],
		['another chair', { size: 280 }, person({ shoulderWidth: 280, torsoColour: GREY })]
	])('does not ask at the start because of %s', (_, body, seen) => {
		const room = new Room();
		room.keeper.expect(baseline);
		expect(room.pass(3, body, seen)).toBe('alone');
	});

	it('finds the person of the baseline when the first look shows two', () => {
		const room = new Room();
		room.keeper.expect(baseline);
		expect(room.pass(2, left, meLeft, otherRight)).toBe('following');
	});

	it('asks who is left when the first look showed two and one went away', () => {
		const room = new Room();
		expect(room.pass(2, left, meLeft, otherRight)).toBe('several-persons');
		expect(room.pass(5, right, otherRight)).toBe('other-person');
		room.keeper.accept();
		expect(room.pass(2, right, otherRight)).toBe('alone');
	});

	it('pauses when the first look shows two and nothing tells who is meant', () => {
		expect(new Room().pass(2, left, meLeft, otherRight)).toBe('several-persons');
	});
});
