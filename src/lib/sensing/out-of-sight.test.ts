import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchOutOfSight } from './out-of-sight';

const SECOND = 1000;

class Page extends EventTarget {
	hidden = false;

	turn(hidden: boolean) {
		this.hidden = hidden;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}

let page: Page;
let told: number;
let end: () => void;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
	page = new Page();
	told = 0;
	vi.stubGlobal('document', page);
	end = watchOutOfSight(() => told++);
});
afterEach(() => {
	end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * SECOND);
/** Time of the day goes by, and no timer comes. */
const sleep = (seconds: number) => vi.setSystemTime(Date.now() + seconds * SECOND);

it('tells within moments of a minute out of sight, and once', () => {
	page.turn(true);
	pass(59);
	expect(told).toBe(0);
	pass(6);
	expect(told).toBe(1);
	pass(600);
	page.turn(false);
	expect(told).toBe(1);
});

it('is told of nothing in sight, and counts each time away from its own beginning', () => {
	pass(600);
	for (let time = 0; time < 5; time++) {
		page.turn(true);
		pass(40);
		page.turn(false);
		pass(40);
	}
	expect(told).toBe(0);
});

it('counts the time of day where no timer comes: in a hidden page, and asleep', () => {
	page.turn(true);
	sleep(50);
	page.turn(false);
	expect(told).toBe(0);
	page.turn(true);
	sleep(61);
	page.turn(false);
	expect(told).toBe(1);
});

it('notices a computer that slept in sight of nobody, though the page was never called hidden', () => {
	pass(20);
	sleep(3600);
	pass(5);
	expect(told).toBe(1);
});

it('tells nothing any more once it has ended', () => {
	page.turn(true);
	end();
	pass(600);
	expect(told).toBe(0);
});
