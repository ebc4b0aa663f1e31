import { FlatTable } from './flat-table';
import { FlatWriter, roundUp } from './flat-writer';

/** Places of the fields of `Model` in TFLite's schema.fbs. */
export const MODEL = {
	version: 0,
	operatorCodes: 1,
	subgraphs: 2,
	description: 3,
	buffers: 4,
	metadataBuffer: 5,
	metadata: 6,
	signatureDefs: 7
} as const;

/** Places of the fields of `Metadata` in TFLite's schema.fbs. */
export const METADATA = { name: 0, buffer: 1 } as const;

/** Place of the content in a `Buffer`. */
export const BUFFER_DATA = 0;

/** The name under which TFLite looks for metadata. */
export const METADATA_NAME = 'TFLITE_METADATA';

/** TFLite reads weights with vector instructions, so they stand at multiples of this, bytes. */
export const WEIGHT_ALIGNMENT = 16;

const MODEL_ID = 'TFL3';
const KNOWN_FIELDS = Object.keys(MODEL).length;
/** More than the new tables take, apart from their lists and the metadata, bytes. */
const HEADROOM = 512;

/** Fields that stay as they are: the new model points at them in the old file. */
const KEPT = [
	MODEL.operatorCodes,
	MODEL.subgraphs,
	MODEL.description,
	MODEL.metadataBuffer,
	MODEL.signatureDefs
];

/**
 * A TFLite model with metadata added.
 *
 * In a FlatBuffers file every offset points forward, so nothing can be added behind the root. What
 * can be done is to put a new root in front, whose lists name the old parts and one new buffer with
 * the metadata. The old file follows unchanged at a multiple of 16 bytes, so that its weights stay
 * aligned.
 * @throws {Error} when the file is no TFLite model, or one with fields we do not know
 */
export function attachMetadata(model: Uint8Array, metadata: Uint8Array): Uint8Array {
	if (new TextDecoder().decode(model.subarray(4, 8)) !== MODEL_ID)
		throw new Error('This is no TFLite model.');
	const old = FlatTable.root(model);
	if (old.fieldCount > KNOWN_FIELDS) throw new Error('This TFLite model is newer than we know.');
	const buffers = old.tables(MODEL.buffers);
	const entries = old.tables(MODEL.metadata);
	const kept = KEPT.filter((place) => old.target(place) !== null);

	const writer = new FlatWriter(
		HEADROOM + 4 * (buffers.length + entries.length) + metadata.length + WEIGHT_ALIGNMENT
	);
	const rootPointer = writer.reserve(4);
	const identifier = writer.reserve(4);
	const root = writer.table([MODEL.version, ...kept, MODEL.buffers, MODEL.metadata]);
	const bufferList = writer.vector(buffers.length + 1);
	const entryList = writer.vector(entries.length + 1);
	const entry = writer.table([METADATA.name, METADATA.buffer]);
	const name = writer.text(METADATA_NAME);
	const buffer = writer.table([BUFFER_DATA]);
	const content = writer.byteVector(metadata, WEIGHT_ALIGNMENT);
	// From here on it is known where the old file begins.
	const shift = roundUp(writer.length, WEIGHT_ALIGNMENT);

	writer.point(rootPointer, root.at);
	writer.number(identifier, new DataView(model.buffer, model.byteOffset).getUint32(4, true));
	writer.number(root.field(MODEL.version), modelVersion(old));
	for (const place of kept) writer.point(root.field(place), shift + (old.target(place) ?? 0));
	writer.point(root.field(MODEL.buffers), bufferList.at);
	writer.point(root.field(MODEL.metadata), entryList.at);
	for (const [list, tables, added] of [
		[bufferList, buffers, buffer],
		[entryList, entries, entry]
	] as const) {
		tables.forEach((table, i) => writer.point(list.element(i), shift + table.position));
		writer.point(list.element(tables.length), added.at);
	}
	writer.point(entry.field(METADATA.name), name);
	writer.number(entry.field(METADATA.buffer), buffers.length);
	writer.point(buffer.field(BUFFER_DATA), content);

	const result = new Uint8Array(shift + model.length);
	result.set(writer.bytes(shift));
	result.set(model, shift);
	return result;
}

function modelVersion(model: FlatTable): number {
	const field = model.field(MODEL.version);
	return field === null ? 0 : model.view.getUint32(field, true);
}
