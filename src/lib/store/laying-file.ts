import * as v from 'valibot';
import { layingSchema, type Laying } from '../association';
import { storeFault, StoreFault } from './faults';
import { FILE_FORMATS, readHead } from './file-head';
import { ownImageSchema, type OwnImage } from './image-schema';
import { opens } from './layings';
import { MAX_DECK_FILE_BYTES } from './limits';

const FORMAT = FILE_FORMATS.laying;
const VERSION = 1;

const fileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	laying: layingSchema,
	images: v.pipe(v.array(ownImageSchema), v.maxLength(200))
});

/** What a file of a board holds: the board, and the own images that lie on it or once did. */
export interface LayingInFile {
	laying: Laying;
	images: OwnImage[];
}

/** One board as the text of a file, with the own images that belong to it. */
export function layingFile(laying: Laying, own: readonly OwnImage[]): string {
	const used = new Set(ownImagesOf(laying));
	const images = own.filter(({ id }) => used.has(id));
	return JSON.stringify({ format: FORMAT, version: VERSION, laying, images }, null, '\t');
}

/** @throws {StoreFault} as `parseLayingFile`, and `broken` when the file cannot be read */
export async function readLayingFile(file: Blob): Promise<LayingInFile> {
	// Before reading: a film chosen by mistake would fill the memory.
	if (file.size > MAX_DECK_FILE_BYTES) throw new StoreFault('import-too-large');
	try {
		return parseLayingFile(await file.text());
	} catch (error) {
		throw storeFault(error);
	}
}

/**
 * The board in a file; stores nothing.
 * @throws {StoreFault} as `readHead`, `import-newer`, `import-too-large`, `import-damaged`
 */
export function parseLayingFile(text: string): LayingInFile {
	if (text.length > MAX_DECK_FILE_BYTES) throw new StoreFault('import-too-large');
	const { version, data } = readHead(text, 'laying');
	if (typeof version === 'number' && version > VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(fileSchema, data, { abortEarly: true });
	if (!result.success)
		throw new StoreFault('import-damaged', v.getDotPath(result.issues[0]) ?? 'laying');
	const { laying, images } = result.output;
	if (!opens(laying)) throw new StoreFault('import-damaged', 'steps that do not fit the board');
	return { laying, images };
}

/** The own images on a board, also those that a step back would bring. */
export function ownImagesOf(laying: Laying): string[] {
	const names = new Set<string>();
	JSON.stringify(laying.history, (_key, part: unknown) => {
		const own = v.safeParse(ownReference, part);
		if (own.success) names.add(own.output.name);
		return part;
	});
	return [...names];
}

const ownReference = v.object({ from: v.literal('own'), name: v.string() });
