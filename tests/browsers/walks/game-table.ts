import { mulberry32 } from '../../../src/lib/signals/prng';
import { fileOf, smallDeck } from '../../e2e/support/own-deck';
import { fileFor } from '../files';
import { id, type Hand, type Visitor } from '../visitor';

const MOST_STEPS = 600;

/** The first of these that is on the table, once one is. */
async function present(visitor: Visitor, testids: readonly string[]): Promise<string> {
	let found = '';
	await visitor.until(`one of ${testids.join(', ')}`, async () => {
		found = await visitor.tab.evaluate(
			(ids) => ids.find((one) => document.querySelector(`[data-testid=${one}]`)) ?? '',
			testids
		);
		return found;
	});
	return found;
}

/** An own deck of two themes: a game of it is a whole one, and short. */
export async function bringSmallDeck(visitor: Visitor): Promise<string> {
	await visitor.visit('/spellen/eigen/');
	await visitor.see({ css: '[data-testid=new-deck]:enabled' });
	const file = fileFor(visitor, 'op-de-fiets.json', fileOf(smallDeck()));
	await visitor.tab.upload('[data-testid=import-deck]', [file]);
	await visitor.see(id('imported-deck'), 'Op de fiets');
	const [deck] = await visitor.tab.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-testid=own-decks] [data-deck]')].map(
			(one) => one.dataset['deck']!
		)
	);
	return deck!;
}

/** Every shuffle on this page is from now on the same. */
async function shuffleAlike(visitor: Visitor, seed: number) {
	await visitor.tab.evaluate((seed) => {
		const byChance = crypto.getRandomValues.bind(crypto);
		crypto.getRandomValues = ((array: Uint32Array<ArrayBuffer>) =>
			array instanceof Uint32Array && array.length === 1
				? array.fill(2 * seed)
				: byChance(array)) as typeof crypto.getRandomValues;
	}, seed);
}

const TURNS = ['ended', 'question', 'taken', 'go-on', 'ask-player', 'draw', 'card'];
const CLOSE = ['answered', 'decline', 'stop-card'];

/** A whole kwartet of two who take turns, pressed by these hands one after another. */
export async function playKwartet(visitor: Visitor, hands: readonly Hand[]) {
	const deck = await bringSmallDeck(visitor);
	await visitor.visit(`/spellen/kletskwartet/?zit=beurt&spel=${deck}`);
	await visitor.see(id('setup'));
	await shuffleAlike(visitor, 76);
	await visitor.press(id('start'), hands[0]);
	const dice = mulberry32(1);
	let questions = 0;
	for (let step = 0; step < MOST_STEPS; step++) {
		const at = await present(visitor, TURNS);
		if (at === 'ended') return;
		const closing = at === 'question' ? CLOSE[questions++ % CLOSE.length]! : at;
		const { count } = await visitor.look(id(closing));
		const nth = at === 'question' ? 0 : Math.floor(dice.uniform() * count);
		await visitor.press({ ...id(closing), nth }, hands[step % hands.length]);
	}
	throw new Error('this game does not end');
}

/** A whole game of the easy memorie, remembering what was seen. */
export async function playMemorie(visitor: Visitor, hands: readonly Hand[]) {
	await visitor.visit('/spellen/memorie/');
	await visitor.see(id('setup'));
	await shuffleAlike(visitor, 1);
	await visitor.press(id('start'), hands[0]);
	const seen = new Map<string, number[]>();
	for (let step = 0; step < MOST_STEPS; step++) {
		const hand = hands[step % hands.length];
		const at = await present(visitor, ['ended', 'question', 'begin', 'cover', 'board']);
		if (at === 'ended') return;
		if (at === 'question') await visitor.press(id('answered'), hand);
		else if (at !== 'board') await visitor.press(id(at), hand);
		else await turnTile(visitor, seen, hand);
	}
	throw new Error('this game does not end');
}

async function turnTile(visitor: Visitor, seen: Map<string, number[]>, hand: Hand | undefined) {
	const faces = await visitor.tab.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-testid=tile]')].map(
			(tile) => tile.dataset['face']
		)
	);
	const nth = nextTile(faces, seen);
	await visitor.press({ ...id('tile'), nth }, hand);
	const { attributes } = await visitor.look({ ...id('tile'), nth });
	const face = attributes['aria-label']?.split(': ')[1];
	if (face) seen.set(face, [...new Set([...(seen.get(face) ?? []), nth])]);
}

/** Where a pair lies of which both were seen, or else a card nobody has seen. */
function nextTile(faces: (string | undefined)[], seen: Map<string, number[]>): number {
	const closed = faces.flatMap((face, place) => (face === 'closed' ? [place] : []));
	const open = faces.indexOf('open');
	for (const places of seen.values()) {
		const here = places.filter((place) => closed.includes(place));
		if (open >= 0 ? places.includes(open) && here.length > 0 : here.length === 2) return here[0]!;
	}
	const known = [...seen.values()].flat();
	return closed.find((place) => !known.includes(place)) ?? closed[0] ?? 0;
}
