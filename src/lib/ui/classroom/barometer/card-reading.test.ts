import { describe, expect, it } from 'vitest';
import { direct, NEW_CLASS, type ClassCommand } from '$lib/classroom';
import { SensingFault } from '$lib/sensing/faults';
import type { SweepListener } from '$lib/sensing/cards/card-sweep';
import { CardReading } from './card-reading.svelte';

/** A desk, and a sweep that does what the test says. */
function atADesk() {
	const desk = {
		state: NEW_CLASS,
		do(command: ClassCommand) {
			desk.state = direct(desk.state, command, 0);
		}
	};
	let listener: SweepListener | null = null;
	let isOn = false;
	const reading = new CardReading(desk, (_deviceId, hears) => {
		listener = hears;
		return {
			start: async () => void (isOn = true),
			finish: () => hears.done({ counts: [3, 0, 1, 0], unread: 1 }),
			stop: () => void (isOn = false)
		};
	});
	return { desk, reading, hears: () => listener!, cameraIsOn: () => isOn };
}

describe('reading cards', () => {
	it('tells the class how many were read, and puts the sums in when it is done', () => {
		const { desk, reading, hears } = atADesk();
		reading.start(null);
		expect(desk.state.barometer.reading).toBe(0);
		hears().progress({ counts: [2, 0, 1, 0], unread: 2 }, 0.4);
		expect(desk.state.barometer.reading).toBe(3);
		expect(reading.phase).toEqual({ at: 'reading', read: 3, unread: 2, share: 0.4 });
		reading.finish();
		expect(desk.state.barometer.reading).toBeNull();
		expect(desk.state.barometer.tallies.before).toEqual({
			...{ way: 'cards', counts: [3, 0, 1, 0], unread: 1 }
		});
	});

	it('leaves what was there when it is stopped, when it fails, and when no card is seen', () => {
		const { desk, reading, hears, cameraIsOn } = atADesk();
		desk.do({ to: 'barometer', do: 'count', answer: 0, count: 5 });
		const before = desk.state.barometer.tallies;
		reading.start(null);
		expect(cameraIsOn()).toBe(true);
		reading.stop();
		expect(cameraIsOn()).toBe(false);
		reading.start(null);
		hears().fault(new SensingFault('camera-lost'));
		expect(reading.phase).toMatchObject({ at: 'failed' });
		reading.start(null);
		hears().done({ counts: [0, 0, 0, 0], unread: 0 });
		expect(reading.phase).toEqual({ at: 'done', read: 0, unread: 0 });
		expect(desk.state.barometer.tallies).toEqual(before);
		expect(desk.state.barometer.reading).toBeNull();
	});

	it.each<ClassCommand>([
		{ to: 'barometer', do: 'ask', asked: { from: 'ready', name: 'tension' } },
		{ to: 'barometer', do: 'moment', moment: 'after' }
	])('of one question never answers another, and goes off ($do)', (command) => {
		const { desk, reading, hears, cameraIsOn } = atADesk();
		reading.start(null);
		hears().progress({ counts: [2, 0, 1, 0], unread: 0 }, 0.4);
		desk.do(command);
		hears().progress({ counts: [3, 0, 1, 0], unread: 0 }, 0.5);
		expect([cameraIsOn(), reading.phase]).toEqual([false, { at: 'off' }]);
		hears().done({ counts: [3, 0, 1, 0], unread: 0 });
		expect(desk.state.barometer.tallies).toEqual({ before: null, after: null });
	});
});
