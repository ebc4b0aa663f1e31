import type { LuwteExport } from '../export-schema';
import { newId } from '../new-id';
import type { CopyLine } from './format';

/** What an older Luwte exported, as the lines of a copy. */
export async function* oldLines(data: LuwteExport): AsyncGenerator<CopyLine, void> {
	let lines = 0;
	for (const line of linesOfExport(data)) {
		lines++;
		yield line;
	}
	yield ['end', { lines }];
}

function* linesOfExport(data: LuwteExport): Generator<CopyLine> {
	yield ['copy', { madeAt: data.exportedAt }];
	for (const row of data.profiles) yield ['profiles', row];
	for (const { meta, samples, marks } of data.sessions) {
		yield ['sessions', meta];
		// Marks had no names of their own.
		for (const mark of marks) yield ['marks', { ...mark, sessionId: meta.id, id: newId() }];
		yield ['chunks', { sessionId: meta.id, index: 0, samples }];
	}
	for (const store of ['plans', 'counts', 'layings', 'images', 'plates', 'lessons'] as const)
		for (const row of data[store]) yield [store, row];
}
