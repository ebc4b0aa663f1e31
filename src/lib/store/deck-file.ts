import * as v from 'valibot';
import { ownDeckSchema, type NewDeck, type OwnDeck } from './deck-schema';
import { storeFault, StoreFault } from './faults';
import { MAX_DECK_FILE_BYTES } from './limits';

const FORMAT = 'luwte-deck';
const VERSION = 1;

const headSchema = v.object({ format: v.literal(FORMAT), version: v.unknown() });
const fileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	deck: ownDeckSchema
});

/** One deck as the text of a file, photos included. */
export function deckFile(deck: OwnDeck): string {
	return JSON.stringify({ format: FORMAT, version: VERSION, deck }, null, '\t');
}

/** @throws {StoreFault} as `parseDeckFile`, and `broken` when the file cannot be read */
export async function readDeckFile(file: Blob): Promise<NewDeck> {
	// Before reading: a film chosen by mistake would fill the memory.
	if (file.size > MAX_DECK_FILE_BYTES) throw new StoreFault('import-too-large');
	try {
		return parseDeckFile(await file.text());
	} catch (error) {
		throw storeFault(error);
	}
}

/**
 * The deck in a file; stores nothing. It has no name and no date yet: the device that takes it in
 * gives it both, so that no file can take the place of a deck that is there.
 * @throws {StoreFault} `import-not-deck`, `import-damaged`, `import-newer`, `import-too-large`
 */
export function parseDeckFile(text: string): NewDeck {
	if (text.length > MAX_DECK_FILE_BYTES) throw new StoreFault('import-too-large');
	const data = parseJson(text.replace(/^\uFEFF/, ''));
	const head = v.safeParse(headSchema, data);
	if (!head.success) throw new StoreFault('import-not-deck');
	const { version } = head.output;
	if (typeof version === 'number' && version > VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(fileSchema, data, { abortEarly: true });
	if (!result.success)
		throw new StoreFault('import-damaged', v.getDotPath(result.issues[0]) ?? 'deck');
	const { id: _id, changedAt: _changedAt, ...deck } = result.output.deck;
	return deck;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Half a file of ours begins like a whole one.
		const ours = text.slice(0, 200).includes(`"${FORMAT}"`);
		throw new StoreFault(ours ? 'import-damaged' : 'import-not-deck');
	}
}
