import { render } from 'svelte/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { PICTURE_FAULTS, type Reading } from '$lib/signals/types';
import { MadeUpDevice } from '$lib/ui/desk/made-up-desk.fixture';
import { REASONS } from '$lib/ui/measurement/words';
import { Conversation } from './conversation.svelte';
import QuietScreen from './QuietScreen.svelte';
import { GesprekSettings } from './settings.svelte';

const NUDGE = { words: 'Laat je schouders zakken.', t: 0 };
let talk: Conversation;

beforeEach(async () => {
	const device = await MadeUpDevice.create();
	talk = new Conversation(device.parts());
});
afterEach(() => vi.unstubAllGlobals());

/** The screen as HTML. */
const screen = () =>
	render(QuietScreen, { props: { talk, onTable: () => {}, onEnd: () => {} } }).body;

it('gives a quiet sentence and its answers while it shows a shape', () => {
	talk.nudging.shown = NUDGE;
	expect(screen()).toContain(NUDGE.words);
	expect(screen()).toContain('data-testid="nudge-fine"');
	expect(screen()).not.toContain('data-testid="bird"');
});

it('tells others nothing while it shows a boat: a bird comes instead of a sentence, and goes with its answer', () => {
	talk.settings.look = 'boat';
	talk.nudging.shown = NUDGE;
	expect(screen()).toContain('data-testid="bird"');
	expect(screen()).not.toContain(NUDGE.words);
	expect(screen()).toContain('data-testid="nudge-fine"');
	talk.answer('fine');
	expect(screen()).not.toContain('data-testid="bird"');
	expect(screen()).not.toContain('data-testid="nudge"');
});

it('says that somebody else is in view, and that a mark can be set all the same', () => {
	talk.measurement.reading = {
		posture: { unsure: 'several-persons' }
	} as unknown as Reading;
	expect(screen()).toContain(m.reason_several_persons());
	expect(screen()).toContain('data-testid="talk-now"');
});

it.each(PICTURE_FAULTS)('says that nothing is to be seen: %s', (unsure) => {
	talk.measurement.reading = { posture: { unsure } } as unknown as Reading;
	expect(screen()).toContain(REASONS[unsure].what());
	expect(screen()).toContain('data-testid="talk-now"');
});

it('does not say again that a mark is noted when she comes back to it from the cards', () => {
	talk.stage = 'quiet';
	talk.felt();
	talk.toTable();
	talk.backFromTable();
	expect(talk.record.marks).toBe(1);
	expect(screen()).not.toContain('data-testid="talk-noted"');
});

it('names what she chose for the table, and keys as well as touch lead there', () => {
	expect(screen()).toContain(m.talk_cards());
	talk.settings.onTable = 'plate';
	expect(screen()).toContain(m.way_plate());
	expect(screen()).not.toContain(m.talk_cards());
	expect(screen()).toContain('data-testid="talk-cards"');
});

it('is as she chose it the next time too', () => {
	const disk = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => disk.get(key) ?? null,
		setItem: (key: string, value: string) => void disk.set(key, value)
	});
	talk.settings.look = 'boat';
	talk.settings.cameraAtCards = true;
	talk.settings.onTable = 'plate';
	talk.settings.keep();
	const later = new GesprekSettings();
	expect(later.look).toBe('shape');
	later.load();
	expect([later.look, later.cameraAtCards, later.onTable]).toEqual(['boat', true, 'plate']);
});
