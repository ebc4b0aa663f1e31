import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEW_CLASS, type ClassReading } from '$lib/classroom';
import { calmReading } from '$lib/classroom/class-reading.fixture';
import type { Message } from '$lib/classroom/protocol/messages';
import { PresenterDesk } from '../presenter-desk.svelte';
import { ScreenRoom } from '../screen-room.svelte';
import { ShowingReadings } from './showing-readings.svelte';
import { StorylineRun } from './storyline-run.svelte';

/** What is read, and of what. */
const read = {
	seeds: [] as number[],
	more: (() => ({})) as (t: number) => object
};
/** The estimator takes seconds for what is made here of nothing. */
class Made {
	all: ClassReading[] = [];
	until = 0;

	constructor(seed: number) {
		read.seeds.push(seed);
	}

	*readOn(_: unknown, until: number, progress: (share: number) => void = () => {}) {
		for (; this.until < until; this.until += 250) {
			this.all.push(calmReading(this.until, read.more(this.until)));
			progress(this.until / until);
			yield;
		}
	}
}

let desk: PresenterDesk;
let run: StorylineRun;
let end: () => void;

/** The instructor's window is opened, with what it was busy with. */
async function open(state = NEW_CLASS, say: (message: Message) => void = () => {}) {
	desk = new PresenterDesk(state, say);
	run = new StorylineRun(() => desk, new ShowingReadings((seed) => new Made(seed)));
	end = run.watch();
	await vi.waitUntil(() => run.all !== null);
}

/** Seconds go by; what was begun meanwhile is done. */
function goBy(seconds: number) {
	vi.advanceTimersByTime(seconds * 1000);
}

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
	read.seeds = [];
	read.more = () => ({});
	await open();
});
afterEach(() => {
	end();
	vi.useRealTimers();
});

describe('a storyline in the hands of the instructor', () => {
	it('is read first, then plays, stands still at its questions and ends with guessing', () => {
		run.choose('door');
		goBy(3);
		expect(desk.state.stage.on).toBe('storyline');
		expect([run.begun, run.plays, run.now]).toEqual([false, false, 0]);

		run.toggle();
		goBy(60);
		expect([run.plays, run.stop]).toEqual([false, 'look']);
		expect(run.now).toBeGreaterThanOrEqual(52_000);
		run.ask('look');
		run.toggle();
		expect(desk.state.storyline!.asking).toBeNull();
		goBy(60);
		expect(run.stop).toBe('first');
		run.toggle();
		goBy(60);
		expect([run.ended, run.plays, run.state!.phase]).toEqual([true, false, 'guess']);
	});

	it('plays on where nobody wants it to stop', () => {
		run.choose('door');
		run.stopByItself(false);
		run.toggle();
		goBy(80);
		expect([run.plays, run.stop]).toEqual([true, null]);
	});

	it('tells what was read as far as it was watched, and nothing of later', async () => {
		read.more = (t) => (t > 58_000 ? { words: ['shoulders-raised'] } : {});
		run.choose('door');
		run.stopByItself(false);
		run.toggle();
		goBy(70);
		run.guessNow();
		await run.go('said');
		flushSync();
		expect(run.plays).toBe(false);
		expect(desk.readout.readings[0]!.t).toBe(0);
		expect(desk.readout.readings.at(-1)!.t).toBe(69_750);
		const [breath, shoulders, ...others] = run.told!.changes;
		expect(breath!.outcome.name).toBe('missed');
		expect(shoulders!.outcome).toMatchObject({ name: 'said', late: false });
		// It was watched for 70 s: what would have come later is not spoken of.
		expect(others).toEqual([]);
		expect(run.state!.guesses).toEqual([{ second: 70, hands: 1 }]);
		// It was seen further the time before.
		run.choose('door');
		run.toggle();
		goBy(20);
		await run.go('said');
		expect(desk.readout.readings.at(-1)!.t).toBe(19_750);
	});

	it('is told the same in a window that joins late as in one that was there', async () => {
		end();
		const windows: ScreenRoom[] = [];
		const say = (message: Message) =>
			windows.forEach((room) => room.hear(structuredClone(message), Date.now()));
		const join = () => {
			const room = new ScreenRoom((message) => desk.hear(structuredClone(message), Date.now()));
			windows.push(room);
			room.tick(Date.now());
			return room;
		};
		await open(NEW_CLASS, say);
		const early = join();
		run.choose('door');
		run.toggle();
		goBy(30);
		await run.go('said');
		goBy(5);
		const late = join();
		expect(late.readout.readings.length).toBe(120);
		for (const room of [early, late])
			expect([room.readout.readings, room.state]).toEqual([desk.readout.readings, desk.state]);
	});

	it('has nothing of who sits before the camera in between', async () => {
		run.choose('door');
		run.toggle();
		goBy(20);
		run.toggle();
		desk.do({ to: 'stage', do: 'show', on: 'live' });
		desk.begin('somebody');
		desk.show([calmReading(25_000, { rate: 31 })]);
		goBy(0.2);
		await run.go('said');
		expect(desk.readout.readings.length).toBeGreaterThan(50);
		expect(desk.readout.readings.filter(({ rate }) => rate === 31)).toEqual([]);
	});

	it('stands still while what was measured is shown, also when it was set going as a body', async () => {
		run.choose('door');
		run.toggle();
		goBy(20);
		await run.go('said');
		desk.do({ to: 'stage', do: 'show', on: 'body' });
		desk.do({ to: 'body', do: 'go-on' });
		goBy(10);
		desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		goBy(0.2);
		await vi.waitUntil(() => run.measured.progress === null);
		goBy(0.2);
		expect(run.plays).toBe(false);
		expect(desk.readout.readings.at(-1)!.t).toBeGreaterThan(29_000);
	});

	it('reads through what nobody watched, as far as it was played', async () => {
		run.choose('letter');
		await run.go('curve');
		expect(read.seeds).toEqual([37]);
		expect(run.state!.phase).toBe('curve');
		expect(desk.readout.readings.at(-1)!.t).toBe(119_750);
	});

	it('knows it all again after a reload', async () => {
		run.choose('letter');
		await run.go('said');
		const before = desk.state;
		end();
		await open(before);
		goBy(0.2);
		await vi.waitUntil(() => run.measured.progress === null && read.seeds.length === 2);
		goBy(0.2);
		expect(desk.readout.readings.at(-1)!.t).toBe(119_750);
		expect(run.told!.changes).toEqual([]);
	});

	it('shows again what was measured when the class comes back to it', async () => {
		run.choose('letter');
		await run.go('said');
		run.sayAfterword();
		expect(desk.state.stage.on).toBe('words');
		goBy(0.2);
		desk.begin('of somebody else');
		desk.do({ to: 'stage', do: 'show', on: 'storyline' });
		goBy(0.2);
		expect(desk.readout.readings.at(-1)!.t).toBe(119_750);
		expect(read.seeds).toHaveLength(1);
	});
});
