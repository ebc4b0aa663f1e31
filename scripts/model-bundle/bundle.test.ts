import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../lib/root.mjs';
import {
	attachMetadata,
	BUFFER_DATA,
	METADATA,
	METADATA_NAME,
	MODEL,
	WEIGHT_ALIGNMENT
} from './attach-metadata';
import {
	DETECTOR,
	DETECTOR_INPUT,
	LANDMARKS,
	LANDMARKS_INPUT,
	makePoseBundle,
	requirePoseBundle
} from './bundle';
import { FlatTable } from './flat-table';

const source = (file: string) =>
	new Uint8Array(readFileSync(join(ROOT, 'node_modules/@mediapipe/pose', file)));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const sources = {
	[DETECTOR]: source('pose_solution_packed_assets.data'),
	[LANDMARKS]: source('pose_landmark_lite.tflite')
};
const bundle = makePoseBundle(sources[DETECTOR], sources[LANDMARKS]);
const models = unzipSync(bundle);

/** The normalisation that TFLite metadata asks for: first subgraph, input, process unit. */
function normalisation(metadata: Uint8Array) {
	const first = (table: FlatTable | undefined, place: number) => table?.tables(place)[0];
	const unit = first(first(first(FlatTable.root(metadata), 3), 2), 4);
	if (!unit) throw new Error('There is no process unit in this metadata.');
	const options = new FlatTable(unit.view, unit.target(1) ?? 0);
	const float = (place: number) => options.view.getFloat32(options.vector(place).start, true);
	return { mean: float(0), std: float(1) };
}

describe('pose bundle', () => {
	it('is a zip of the two models, stored as they are', () => {
		expect(Object.keys(models)).toEqual([DETECTOR, LANDMARKS]);
		const size = Object.values(models).reduce((sum, model) => sum + model.length, 0);
		expect(bundle.length - size).toBeGreaterThan(0);
		expect(bundle.length - size).toBeLessThan(1000);
	});

	it('comes out the same each time', () => {
		const again = makePoseBundle(sources[DETECTOR], sources[LANDMARKS]);
		expect(Buffer.compare(again, bundle)).toBe(0);
	});

	describe.each([[DETECTOR, DETECTOR_INPUT] as const, [LANDMARKS, LANDMARKS_INPUT] as const])(
		'%s',
		(name, input) => {
			const before = FlatTable.root(sources[name]);
			const model = models[name] ?? new Uint8Array();
			const after = FlatTable.root(model);
			const bytes = (table: FlatTable) => table.bytes(BUFFER_DATA);

			it('is still a TFLite model', () => {
				expect(text(model.subarray(4, 8))).toBe('TFL3');
				expect(after.view.getUint32(after.field(MODEL.version) ?? 0, true)).toBe(3);
			});

			it('names its metadata, with the normalisation it was trained for', () => {
				const entry = after.tables(MODEL.metadata).at(-1);
				expect(text(entry?.bytes(METADATA.name) ?? new Uint8Array())).toBe(METADATA_NAME);
				const index = entry?.view.getUint32(entry.field(METADATA.buffer) ?? 0, true) ?? -1;
				const metadata = after.tables(MODEL.buffers)[index]?.bytes(BUFFER_DATA);
				expect(text(metadata?.subarray(4, 8) ?? new Uint8Array())).toBe('M001');
				expect(normalisation(metadata ?? new Uint8Array())).toEqual(input);
			});

			it('keeps everything it had', () => {
				for (const place of [MODEL.operatorCodes, MODEL.subgraphs, MODEL.signatureDefs])
					expect(after.vector(place).length).toBe(before.vector(place).length);
				expect(text(after.bytes(MODEL.description))).toBe(text(before.bytes(MODEL.description)));
				expect(after.tables(MODEL.metadata).length).toBe(before.tables(MODEL.metadata).length + 1);
				const old = before.tables(MODEL.buffers).map(bytes);
				const kept = after.tables(MODEL.buffers).slice(0, -1).map(bytes);
				expect(kept.length).toBe(old.length);
				expect(kept.every((buffer, i) => Buffer.compare(buffer, old[i] ?? buffer) === 0)).toBe(
					true
				);
			});

			it('keeps its weights aligned', () => {
				for (const buffer of after.tables(MODEL.buffers).filter((one) => bytes(one).length > 0))
					expect(buffer.vector(BUFFER_DATA).start % WEIGHT_ALIGNMENT).toBe(0);
			});
		}
	);

	it('is not made from something else', () => {
		expect(() => attachMetadata(new Uint8Array(64), new Uint8Array(4))).toThrow('no TFLite model');
	});
});

describe('a bundle given from outside', () => {
	it('passes when it holds both models', () => {
		expect(() => requirePoseBundle(bundle, 'x.task')).not.toThrow();
	});

	it('is refused with a sentence otherwise', () => {
		expect(() => requirePoseBundle(new Uint8Array(99), 'x.task')).toThrow('not a zip file');
		const half = zipSync({ [DETECTOR]: new Uint8Array(4) });
		expect(() => requirePoseBundle(half, 'x.task')).toThrow(`${LANDMARKS} is missing`);
	});
});
