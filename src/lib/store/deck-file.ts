import * as v from 'valibot';
import { ownDeckSchema, type NewDeck, type OwnDeck } from './deck-schema';
import { storeFault, StoreFault } from './faults';
import { FILE_FORMATS, readHead } from './file-head';
import { MAX_DECK_FILE_BYTES } from './limits';

const FORMAT = FILE_FORMATS.deck;
/** Raised when an older Luwte cannot read what is written now. 2: a weight for every card. */
const VERSION = 2;

const fileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.picklist([1, VERSION]),
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
 * @throws {StoreFault} as `readHead`, `import-newer`, `import-too-large`
 */
export function parseDeckFile(text: string): NewDeck {
	if (text.length > MAX_DECK_FILE_BYTES) throw new StoreFault('import-too-large');
	const { version, data } = readHead(text, 'deck');
	if (typeof version === 'number' && version > VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(fileSchema, data, { abortEarly: true });
	if (!result.success)
		throw new StoreFault('import-damaged', v.getDotPath(result.issues[0]) ?? 'deck');
	const { id: _id, changedAt: _changedAt, ...deck } = result.output.deck;
	return deck;
}
