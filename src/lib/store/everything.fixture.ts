/** Something of everything that this version can keep, for its file in `tests/fixtures/databases`. */
import fc from 'fast-check';
import { newLaying } from '../association';
import type { NewSession, SessionDetails } from '../sessions';
import { anyExport } from './any-export.fixture';
import { anyLaying } from './any-laying.fixture';
import { anyLesson } from './any-lesson.fixture';
import { bringIn } from './copy/copy-kit.fixture';
import type { NewDeck } from './deck-schema';
import { GAME_SLOTS } from './model';
import { openStore } from './open';
import { Recorder } from './recorder';
import type { Store } from './store';
import {
	BASELINE,
	MONDAY,
	newCount,
	newSession,
	placeOf,
	sampleAt,
	storeSession
} from './test-kit';
import { argon2 } from './vault/argon2';

export const PASSPHRASE_OF_SAM = 'een rustige ochtend';

/** In a vault that opens in milliseconds, with the real way from a passphrase to its key. */
const COST = { memoryKiB: 64, iterations: 1, parallelism: 1 };

/** One tab of a browser that has everything a vault asks for. */
export function openAlone(): Promise<Store> {
	return openStore(null, {
		locks: { request: (_name, _options, whileHeld) => whileHeld(), query: async () => ({}) },
		tabs: null,
		kdf: argon2,
		cost: COST,
		least: COST,
		now: () => MONDAY
	});
}

/** The same every time. */
function some<Value>(any: fc.Arbitrary<Value>, numRuns: number): Value[] {
	return fc.sample(any, { seed: 20261127, numRuns });
}

const MEASURED = {
	durationMs: 45_000,
	rate: 17,
	raise: 0.05,
	words: ['shoulders-raised' as const]
};
const ROW = { body: '', seen: '', thoughts: '', helps: '', team: '' };
const DETAILS: SessionDetails[] = [
	{
		kind: 'rustcheck',
		feltBefore: 6,
		feltAfter: 3,
		places: ['belly', 'neck'],
		depths: { belly: 2 },
		before: MEASURED,
		after: null,
		calming: { way: 'slow', durationMs: 90_000, follow: 0.7 },
		intention: 'langzaam',
		whenItRises: 'voeten voelen',
		theme: 'thuis'
	},
	{
		kind: 'gesprek',
		intention: 'luisteren',
		theme: null,
		lengthMs: 1_800_000,
		signs: {},
		reflection: {
			outsideMe: 'ik vroeg door',
			outsideOther: 'zij keek weg',
			insideMe: 'onrust',
			insideOther: 'misschien moe',
			whose: null,
			lens: null,
			lensAnswer: '',
			nextStep: 'bellen'
		}
	},
	{
		kind: 'exercise',
		module: 'body',
		exercise: 'three-places',
		measuredScene: null,
		answers: { where: { type: 'body-map', places: ['belly'], words: 'warm' } }
	}
];
const DECK: NewDeck = {
	version: 2,
	audience: 'client',
	title: 'Op de fiets',
	themes: ['onderweg', 'thuis'].map((id) => {
		const card = (number: number) => ({
			id: `card-${number}`,
			title: `Kaart ${number}`,
			weight: 2 as const,
			question: 'Wat doet de wind met jou?',
			lighter: 'Waait het?',
			picture: number === 1 ? 'data:image/png;base64,iVBORw0K' : 'speech-balloon'
		});
		return { id, title: id, picture: 'house', cards: [card(1), card(2), card(3), card(4)] };
	})
};

/** Of Noor, whom everybody sees, and of Sam, who has a vault; on an empty device. */
export async function furnishEverything(store: Store): Promise<void> {
	const noor = (await store.profiles.getOrCreateDefault(MONDAY)).id;
	await store.profiles.rename(noor, 'Noor');
	await store.profiles.keepPlace(noor, placeOf('place-1', { name: 'bureau' }), null);
	const place = { camera: 'Camera of Noor (04f2:b6d9)', width: 640, height: 480 };
	const kitchen = placeOf('place-2', { name: 'keuken', value: { ...BASELINE, place } });
	await store.profiles.keepPlace(noor, kitchen, null);
	await furnishSessions(store);
	await furnishRest(store, noor);
	const [whole] = some(anyExport, 40).filter(({ sessions }) => sessions.length > 1);
	await bringIn(store, whole!);
	await furnishVault(store);
}

async function furnishSessions(store: Store) {
	const first = await storeSession(store);
	await store.sessions.updateNote(first, 'Na het overleg: warme handen “ja”', MONDAY, null);
	await store.sessions.addMark(first, { t: 400, kind: 'note', text: 'adem hoog' });
	for (const [index, details] of DETAILS.entries()) {
		const session = { ...(await newSession(store, 200_000 * (index + 1))), kind: details.kind };
		await store.sessions.begin(details.kind, session);
		await store.sessions.updateDetails(details.kind, details, MONDAY, null);
		await store.sessions.finish(details.kind);
	}
	const stopped = await recorded(store, await newSession(store, 60_000), 30_000);
	await stopped.stop(MONDAY + 90_000);
	// Its tab died.
	await recorded(store, await newSession(store, 120_000), 10_000);
}

async function recorded(store: Store, session: NewSession, length: number): Promise<Recorder> {
	const recorder = await Recorder.start(store, session, { clock: () => 0 });
	for (let t = 0; t <= length; t += 250) recorder.push(sampleAt(t));
	recorder.mark({ t: length, kind: 'felt', text: '' });
	await recorder.flush();
	return recorder;
}

async function furnishRest(store: Store, noor: string) {
	const yellow = { ...ROW, body: 'schouders omhoog', helps: 'voel de stoel' };
	const rows = { groen: ROW, geel: yellow, oranje: ROW, rood: ROW };
	await store.plans.keep(noor, rows, MONDAY, null);
	const draft = { version: 1, step: 'felt', felt: 4 };
	await store.drafts.keep({ id: `rustcheck ${noor}`, savedAt: MONDAY, data: draft });
	for (const slot of GAME_SLOTS)
		await store.games.keep({ slot, savedAt: MONDAY, data: { version: 1, turn: 2 } });
	const set = { name: 'voor dinsdag', deck: 'client', cards: ['thuis/1', 'thuis/2'] };
	await store.cardSets.create(set, MONDAY);
	await store.decks.create(DECK, MONDAY);
	await store.counts.keep(newCount(noor));
	const of = { id: 'laying-1', profileId: noor, sitting: 'alone' as const };
	const laying = newLaying({ ...of, title: 'Over dinsdag', facts: 'zij belde' }, MONDAY);
	for (const one of [laying, ...some(anyLaying([noor]), 4)]) await store.layings.create(one);
	await store.images.add({ text: 'een deur', photo: 'data:image/jpeg;base64,/9j/4AAQ' }, MONDAY);
	await store.plates.create({
		id: 'sheet-1',
		plate: 'neighbourhood',
		name: 'met drie',
		changedAt: MONDAY,
		words: { square: 'hier is het druk' },
		markers: [{ id: 'a', x: 0.25, y: 0.5 }]
	});
	for (const lesson of some(anyLesson, 2)) await store.lessons.create(lesson, MONDAY);
}

async function furnishVault(store: Store) {
	const sam = (await store.profiles.create('Sam', MONDAY + 1)).id;
	await store.vault.create(sam, PASSPHRASE_OF_SAM);
	const session = { ...(await newSession(store, 500_000)), profileId: sam };
	const { id } = await store.sessions.begin('sealed-session', session);
	const samples = [0, 250].map(sampleAt);
	const chunk = { sessionId: id, index: 0, samples };
	await store.sessions.append(id, { chunk, marks: [], samples: 2, durationMs: 250 });
	await store.sessions.finish(id);
	await store.sessions.updateNote(id, 'alleen voor Sam', MONDAY, null);
	await store.drafts.keep({ id: `rustcheck ${sam}`, savedAt: MONDAY, data: 'van Sam' });
	await store.vault.lock();
}
