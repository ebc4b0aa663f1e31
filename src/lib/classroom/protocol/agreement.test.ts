import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassCommand } from '../class-state';
import { calmReading } from '../class-reading.fixture';
import type { ClassRecording } from '../replay/recording';
import { MadeUpClass } from './made-up-class.fixture';
import { GONE_MS, PROTOCOL, understood } from './messages';

const recordingOf = (id: string): ClassRecording => ({
	id,
	kind: 'measurement',
	length: 1000,
	rest: 13,
	readings: [calmReading(0), calmReading(1000)],
	felt: [500]
});

const command: fc.Arbitrary<ClassCommand> = fc.oneof<fc.Arbitrary<ClassCommand>[]>(
	fc.constantFrom<ClassCommand>(
		{ to: 'stage', do: 'show', on: 'body' },
		{ to: 'stage', do: 'show', on: 'welcome' },
		{ to: 'stage', do: 'quiet', quiet: true },
		{ to: 'live', do: 'ask', who: 'volunteer' },
		{ to: 'live', do: 'example' },
		{ to: 'live', do: 'stop' },
		{ to: 'pen', do: 'draw', sheet: 'one', stroke: { id: 'a', points: [[0.5, 0.25]] } },
		{ to: 'replay', do: 'choose', recording: 'own-1', length: 5000 },
		{ to: 'replay', do: 'play' },
		{ to: 'replay', do: 'speed', speed: 4 },
		{ to: 'stage', do: 'say', words: { title: 'Kijk mee', lines: ['Waar begint het?'] } },
		{ to: 'body', do: 'sit', seed: 4, changes: [] },
		{ to: 'body', do: 'stand-still' },
		{ to: 'body', do: 'go-on' },
		{ to: 'body', do: 'rest', over: 2000 }
	),
	fc
		.record({
			change: fc.constantFrom('breath-faster' as const, 'sigh' as const, 'shoulders-up' as const),
			strength: fc.double({ min: 0, max: 1, noNaN: true }),
			over: fc.nat(5000)
		})
		.map((change): ClassCommand => ({ to: 'body', do: 'change', ...change }))
);

const happening = fc.oneof(
	{ weight: 5, arbitrary: command.map((command) => ({ what: 'do' as const, command })) },
	{ weight: 2, arbitrary: command.map((command) => ({ what: 'touch' as const, command })) },
	{
		weight: 4,
		arbitrary: fc
			.array(fc.nat(20), { minLength: 1 })
			.map((chances) => ({ what: 'shuffle' as const, chances }))
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			{ what: 'beat' as const },
			{ what: 'lose' as const },
			{ what: 'read' as const },
			{ what: 'run' as const },
			{ what: 'recording' as const },
			{ what: 'reload screen' as const },
			{ what: 'reload presenter' as const }
		)
	}
);

describe('two windows', () => {
	it('agree within one heartbeat, whatever was lost, doubled or out of order', () => {
		fc.assert(
			fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
				const room = new MadeUpClass();
				let t = 0;
				let runs = 0;
				let run: string | null = null;
				let recording: ClassRecording | null = null;
				let recordings = 0;
				for (const it of happenings) {
					room.now += 7;
					if (it.what === 'do') room.presenter.do(it.command, room.now);
					else if (it.what === 'touch') room.screen.touch(it.command);
					else if (it.what === 'shuffle') room.shuffleOut(it.chances);
					else if (it.what === 'beat') room.beat();
					else if (it.what === 'lose') room.lose();
					else if (it.what === 'reload screen') room.reloadScreen();
					else if (it.what === 'run') room.presenter.begin((run = `run ${runs++}`));
					else if (it.what === 'recording')
						room.presenter.bring((recording = recordingOf(`own-${recordings++}`)));
					else if (it.what === 'read') room.presenter.show([calmReading((t += 100))]);
					else {
						room.reloadPresenter();
						room.presenter.begin(run);
						room.presenter.bring(recording);
					}
				}
				room.deliverAll();
				room.beat();
				room.deliverAll();
				expect(room.screen.state).toEqual(room.presenter.state);
				expect(room.screen.hasPresenter(room.now)).toBe(true);
				expect(room.presenter.hasScreen(room.now)).toBe(true);
				if (recording) expect(room.brought.at(-1)).toBe(recording.id);
				// What was drawn is never twice the same, and never goes back.
				expect(room.drawn).toEqual([...new Set(room.drawn)].sort((a, b) => a - b));
			}),
			{ numRuns: 300 }
		);
	});

	it('carry out a touch once, however often it had to be said', () => {
		const room = new MadeUpClass();
		room.screen.touch({ to: 'body', do: 'sit', seed: 1, changes: [] });
		room.lose();
		room.beat();
		room.beat();
		room.deliverAll();
		const body = room.presenter.state.body;
		expect(body?.seed).toBe(1);
		room.beat();
		room.deliverAll();
		expect(room.presenter.state.body).toBe(body);
	});

	it('show to who comes late what was measured before', () => {
		const room = new MadeUpClass();
		room.presenter.begin('one');
		for (let t = 100; t <= 1000; t += 100) room.presenter.show([calmReading(t)]);
		room.lose();
		room.reloadScreen();
		room.deliverAll();
		expect(room.drawn).toHaveLength(10);
		room.presenter.show([calmReading(1100)]);
		room.deliverAll();
		expect(room.drawn.at(-1)).toBe(1100);
	});

	it('notice at once that the other was closed, and after a while that it fell silent', () => {
		const room = new MadeUpClass();
		room.beat();
		room.deliverAll();
		expect(room.presenter.hasScreen(room.now)).toBe(true);
		expect(room.presenter.hasScreen(room.now + GONE_MS)).toBe(false);
		expect(room.screen.hasPresenter(room.now + GONE_MS)).toBe(false);
		room.screen.leave();
		room.presenter.leave();
		room.deliverAll();
		expect(room.presenter.hasScreen(room.now)).toBe(false);
		expect(room.screen.hasPresenter(room.now)).toBe(false);
	});

	it('find each other again when the clock was set back', () => {
		const room = new MadeUpClass();
		room.beat();
		room.deliverAll();
		room.presenter.leave();
		room.deliverAll();
		room.now -= 500_000;
		room.reloadPresenter();
		room.presenter.do({ to: 'stage', do: 'show', on: 'body' }, room.now);
		room.beat();
		room.deliverAll();
		expect(room.screen.hasPresenter(room.now)).toBe(true);
		expect(room.screen.state?.stage.on).toBe('body');
	});

	it('obey the window of the instructor that was opened last', () => {
		const room = new MadeUpClass();
		const first = room.presenter;
		room.reloadPresenter();
		first.hear(
			{ kind: 'beat', protocol: PROTOCOL, presenter: room.presenter.name, version: 0, heard: {} },
			room.now
		);
		expect(first.replaced).toBe(true);
		expect(first.do({ to: 'stage', do: 'show', on: 'body' }, room.now)).toBe(false);
		room.presenter.do({ to: 'stage', do: 'show', on: 'summary' }, room.now);
		room.deliverAll();
		expect(room.screen.state?.stage.on).toBe('summary');
	});
});

describe('what crosses', () => {
	it('is understood or left alone, and another version is known as such', () => {
		expect(understood(null)).toBeNull();
		expect(understood({ kind: 7, protocol: PROTOCOL })).toBeNull();
		expect(understood({ kind: 'state', protocol: PROTOCOL })).toBe('other-version');
		expect(understood({ kind: 'anything', protocol: PROTOCOL + 1 })).toBe('other-version');
	});
});
