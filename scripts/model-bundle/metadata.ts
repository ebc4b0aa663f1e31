import { Builder, type Offset } from 'flatbuffers';

/** How a model wants its picture: `(value - mean) / std`, with values 0..255. */
export interface Normalisation {
	mean: number;
	std: number;
}

/** File identifier of TFLite metadata. */
export const METADATA_ID = 'M001';

// Places of the fields we fill, in the order of TFLite's metadata_schema.fbs, and table sizes.
const MODEL = { fields: 8, name: 0, subgraphs: 3, minParserVersion: 7 };
const SUBGRAPH = { fields: 8, inputs: 2 };
const TENSOR = { fields: 7, name: 0, content: 3, processUnits: 4 };
const CONTENT = { fields: 3, type: 0, properties: 1 };
const IMAGE = { fields: 2, colourSpace: 0 };
const PROCESS_UNIT = { fields: 2, type: 0, options: 1 };
const NORMALISATION = { fields: 2, mean: 0, std: 1 };

// Members of the unions and enums above.
const IMAGE_PROPERTIES = 2;
const NORMALISATION_OPTIONS = 1;
const RGB = 1;

/**
 * TFLite metadata for a model with one float picture as its input. MediaPipe Tasks refuses a float
 * model that does not say how its picture is to be normalised; nothing else in it is needed.
 */
export function pictureMetadata({ mean, std }: Normalisation): Uint8Array {
	const builder = new Builder();
	const normalisation = table(builder, NORMALISATION.fields, {
		[NORMALISATION.mean]: floatVector(builder, mean),
		[NORMALISATION.std]: floatVector(builder, std)
	});
	const unit = table(
		builder,
		PROCESS_UNIT.fields,
		{ [PROCESS_UNIT.options]: normalisation },
		{ [PROCESS_UNIT.type]: NORMALISATION_OPTIONS }
	);
	const image = table(builder, IMAGE.fields, {}, { [IMAGE.colourSpace]: RGB });
	const content = table(
		builder,
		CONTENT.fields,
		{ [CONTENT.properties]: image },
		{ [CONTENT.type]: IMAGE_PROPERTIES }
	);
	const tensor = table(builder, TENSOR.fields, {
		[TENSOR.name]: builder.createString('image'),
		[TENSOR.content]: content,
		[TENSOR.processUnits]: vectorOfOne(builder, unit)
	});
	const subgraph = table(builder, SUBGRAPH.fields, {
		[SUBGRAPH.inputs]: vectorOfOne(builder, tensor)
	});
	const model = table(builder, MODEL.fields, {
		[MODEL.name]: builder.createString('pose'),
		[MODEL.subgraphs]: vectorOfOne(builder, subgraph),
		[MODEL.minParserVersion]: builder.createString('1.0.0')
	});
	builder.finish(model, METADATA_ID);
	return builder.asUint8Array();
}

/** Writes a table; fields by their place, either pointing at something written before or a byte. */
function table(
	builder: Builder,
	fields: number,
	offsets: Record<number, Offset>,
	bytes: Record<number, number> = {}
): Offset {
	builder.startObject(fields);
	for (const [place, offset] of Object.entries(offsets))
		builder.addFieldOffset(Number(place), offset, 0);
	for (const [place, value] of Object.entries(bytes)) builder.addFieldInt8(Number(place), value, 0);
	return builder.endObject();
}

function vectorOfOne(builder: Builder, offset: Offset): Offset {
	builder.startVector(4, 1, 4);
	builder.addOffset(offset);
	return builder.endVector();
}

function floatVector(builder: Builder, value: number): Offset {
	builder.startVector(4, 1, 4);
	builder.addFloat32(value);
	return builder.endVector();
}
