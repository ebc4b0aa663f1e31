import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { direct, NEW_CLASS, type ClassReading, type ClassState } from '$lib/classroom';
import { calmReading } from '$lib/classroom/class-reading.fixture';
import { PROTOCOL, type Message } from '$lib/classroom/protocol/messages';
import { ScreenRoom } from './screen-room.svelte';

const head = { protocol: PROTOCOL, presenter: { id: 'desk', since: 1 } } as const;
let room: ScreenRoom;
let version = 0;

const say = (state: ClassState) =>
	room.hear({ kind: 'state', ...head, version: version++, state }, Date.now());
const show = (kind: 'history' | 'readings', run: string, ...readings: ClassReading[]) =>
	room.hear({ kind, ...head, run, readings } satisfies Message, Date.now());

/** Somebody is measured from this moment on. @param at epoch ms */
function measuring(at: number): ClassState {
	const agreed = direct(NEW_CLASS, { to: 'live', do: 'example' }, at);
	return direct(agreed, { to: 'live', do: 'begin', run: `live-${at}` }, at);
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date', 'performance'] });
	room = new ScreenRoom(() => {});
	version = 0;
});
afterEach(() => void vi.useRealTimers());

it('shows nobody the numbers of another: who begins has none, and who stopped leaves none', () => {
	say(NEW_CLASS);
	show('history', 'body', calmReading(0));
	expect(room.readout.now).not.toBeNull();
	say(measuring(1));
	expect(room.readout.now).toBeNull();
	show('history', 'live-1', calmReading(0));
	expect(room.readout.now).not.toBeNull();
	say(direct(measuring(1), { to: 'live', do: 'stop' }, 2));
	expect([room.readout.now, room.readout.readings.length]).toEqual([null, 0]);
});

it('shows no number of a while ago when the camera gives nothing, or its window is gone', () => {
	say(measuring(1));
	show('history', 'live-1', calmReading(0));
	vi.advanceTimersByTime(1000);
	room.tick(Date.now());
	expect(room.readout.now).not.toBeNull();
	vi.advanceTimersByTime(2000);
	room.tick(Date.now());
	expect(room.readout.now).toBeNull();
	show('readings', 'live-1', calmReading(3000));
	expect(room.readout.now?.t).toBe(3000);
});
