import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEW_CLASS, type ClassReading } from '$lib/classroom';
import { calmReading } from '$lib/classroom/class-reading.fixture';
import type { PlayedStretch } from '$lib/sensing/simulated/played-readings';
import { PresenterDesk } from '../presenter-desk.svelte';
import { StorylineRun } from './storyline-run.svelte';

const worked = vi.hoisted(() => ({ out: [] as { until: number; seed: number }[] }));
/** The estimator takes seconds for what it makes here of nothing. */
vi.mock('$lib/sensing/simulated/played-readings', () => ({
	*playedReadings({ until, seed }: PlayedStretch, progress: (share: number) => void) {
		worked.out.push({ until, seed });
		progress(0.5);
		yield;
		return Array.from({ length: until / 250 + 1 }, (_, i) => calmReading(i * 250));
	}
}));

let desk: PresenterDesk;
let run: StorylineRun;
let end: () => void;

/** The instructor's window is opened, with what it was busy with. */
async function open(state = NEW_CLASS) {
	desk = new PresenterDesk(state, () => {});
	run = new StorylineRun(() => desk);
	end = run.watch();
	await vi.waitUntil(() => run.all !== null);
}

/** Seconds go by, and what the body does is measured meanwhile. */
function goBy(seconds: number, more: (t: number) => Partial<ClassReading> = () => ({})) {
	for (let i = 0; i < seconds * 10; i++) {
		vi.advanceTimersByTime(100);
		if (run.plays) desk.show([calmReading(run.now, more(run.now))]);
	}
}

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
	worked.out = [];
	await open();
});
afterEach(() => {
	end();
	vi.useRealTimers();
});

describe('a storyline in the hands of the instructor', () => {
	it('is read first, then plays, stands still at its questions and ends with guessing', () => {
		run.choose('door');
		desk.begin('run');
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

	it('tells what was measured while it was watched, and works nothing through', async () => {
		run.choose('door');
		desk.begin('run');
		run.stopByItself(false);
		run.toggle();
		goBy(70, (t) => (t > 58_000 ? { words: ['shoulders-raised'] } : {}));
		run.guessNow();
		await run.go('said');
		flushSync();
		expect(worked.out).toEqual([]);
		expect(run.plays).toBe(false);
		expect(desk.readout.readings[0]!.t).toBeLessThan(1000);
		const [breath, shoulders, ...others] = run.told!.changes;
		expect(breath!.outcome.name).toBe('missed');
		expect(shoulders!.outcome).toMatchObject({ name: 'said', late: false });
		// It was watched for 70 s: what would have come later is not spoken of.
		expect(others).toEqual([]);
		expect(run.state!.guesses).toEqual([{ second: 70, hands: 1 }]);
	});

	it('has nothing of who sits before the camera in between', async () => {
		run.choose('door');
		desk.begin('storyline');
		run.toggle();
		goBy(20);
		run.toggle();
		desk.do({ to: 'stage', do: 'show', on: 'live' });
		desk.begin('somebody');
		desk.show([calmReading(25_000, { rate: 31 })]);
		goBy(0.2);
		expect(run.measured.all.length).toBeGreaterThan(50);
		expect(run.measured.all.filter(({ rate }) => rate === 31)).toEqual([]);
	});

	it('works through what nobody watched, as far as it was played', async () => {
		run.choose('letter');
		await run.go('curve');
		expect(worked.out).toEqual([{ until: 120_000, seed: 37 }]);
		expect(run.state!.phase).toBe('curve');
		expect(desk.readout.readings.at(-1)!.t).toBe(120_000);
	});

	it('knows it all again after a reload', async () => {
		run.choose('letter');
		await run.go('said');
		const before = desk.state;
		end();
		await open(before);
		goBy(0.2);
		await vi.waitUntil(() => run.measured.progress === null && worked.out.length === 2);
		goBy(0.2);
		expect(desk.readout.readings.at(-1)!.t).toBe(120_000);
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
		expect(desk.readout.readings.at(-1)!.t).toBe(120_000);
		expect(worked.out).toHaveLength(1);
	});
});
