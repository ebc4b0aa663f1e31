import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWatch, WARN_MS } from './idle-watch.svelte';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let now: number;
let minutes: number | null;
let busy: boolean;
let recording: boolean;
const lock = vi.fn(async () => (recording ? ('recording' as const) : ('locked' as const)));
const tell = vi.fn();
let idle: IdleWatch;

beforeEach(() => {
	now = 1_000_000;
	minutes = 10;
	busy = recording = false;
	lock.mockClear();
	tell.mockClear();
	idle = new IdleWatch({ now: () => now, minutes: () => minutes, busy: () => busy, tell, lock });
});

/** The clock goes on, and is looked at every five seconds. */
function wait(ms: number) {
	for (const end = now + ms; now < end;) {
		now += Math.min(5000, end - now);
		idle.tick();
	}
}

describe('minutes without use', () => {
	it('lock, and a minute before it is said', () => {
		wait(10 * MINUTE - WARN_MS - 1);
		expect([idle.soon, lock.mock.calls.length]).toEqual([false, 0]);
		wait(WARN_MS);
		expect([idle.soon, lock.mock.calls.length]).toEqual([true, 0]);
		wait(1);
		expect([idle.soon, lock.mock.calls.length]).toEqual([false, 1]);
	});

	it('begin anew with every hand, on this tab or another', () => {
		wait(9.5 * MINUTE);
		expect(idle.soon).toBe(true);
		idle.used();
		expect(idle.soon).toBe(false);
		wait(9.5 * MINUTE);
		idle.heard();
		expect(idle.soon).toBe(false);
		wait(9.5 * MINUTE);
		expect(lock).not.toHaveBeenCalled();
	});

	it('never pass while something goes on, and the other tabs hear of it', () => {
		busy = true;
		wait(HOUR);
		expect([idle.soon, lock.mock.calls.length]).toEqual([false, 0]);
		// Often enough for tabs that wait five minutes, also where a hidden tab looks once a minute.
		expect(tell.mock.calls.length).toBeGreaterThan(100);
		busy = false;
		wait(10 * MINUTE);
		expect(lock).toHaveBeenCalledOnce();
	});

	it('are not counted when she never wants it to lock by itself', () => {
		minutes = null;
		wait(5 * HOUR);
		expect([idle.soon, lock.mock.calls.length]).toEqual([false, 0]);
	});

	it('do not lock somebody out who is being recorded in another tab', async () => {
		recording = true;
		wait(10 * MINUTE);
		await vi.waitFor(() => expect(lock).toHaveBeenCalledOnce());
		await Promise.resolve();
		wait(9 * MINUTE);
		expect(lock).toHaveBeenCalledOnce();
	});
});

describe('a computer that slept', () => {
	it.each(['used', 'heard', 'tick'] as const)('is locked at the first thing: %s', (what) => {
		now += HOUR;
		idle[what]();
		idle.tick();
		expect(lock).toHaveBeenCalledOnce();
	});

	it('is locked also when something was going on', () => {
		busy = true;
		now += HOUR;
		idle.tick();
		expect(lock).toHaveBeenCalledOnce();
	});
});

it('a clock that is set back does not keep it open for as long', () => {
	now -= 5 * HOUR;
	idle.tick();
	wait(10 * MINUTE);
	expect(lock).toHaveBeenCalledOnce();
});

it('tells other tabs now and then, not with every move of a mouse', () => {
	for (let i = 0; i < 100; i++) {
		now += 100;
		idle.used();
	}
	expect(tell).toHaveBeenCalledOnce();
	now += 1000;
	idle.used();
	expect(tell).toHaveBeenCalledTimes(2);
});
