import * as v from 'valibot';
import { ownLessonSchema, type OwnLesson } from '../classroom/lesson';
import { storeFault, StoreFault } from './faults';
import { FILE_FORMATS, readHead } from './file-head';
import type { NewLesson } from './lessons';
import { MAX_LESSON_FILE_BYTES } from './limits';

const FORMAT = FILE_FORMATS.lesson;
const VERSION = 1;

const fileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	title: ownLessonSchema.entries.title,
	blocks: ownLessonSchema.entries.blocks
});

/** One lesson as the text of a file, for a colleague or another device. */
export function lessonFile({ title, blocks }: OwnLesson): string {
	return JSON.stringify({ format: FORMAT, version: VERSION, title, blocks }, null, '\t');
}

/** @throws {StoreFault} as `parseLessonFile`, and `broken` when the file cannot be read */
export async function readLessonFile(file: Blob): Promise<NewLesson> {
	// Before reading: a film chosen by mistake would fill the memory.
	if (file.size > MAX_LESSON_FILE_BYTES) throw new StoreFault('import-too-large');
	try {
		return parseLessonFile(await file.text());
	} catch (error) {
		throw storeFault(error);
	}
}

/**
 * The lesson in a file; stores nothing.
 * @throws {StoreFault} as `readHead`, `import-newer`, `import-damaged`
 */
export function parseLessonFile(text: string): NewLesson {
	const { version, data } = readHead(text, 'lesson');
	if (typeof version === 'number' && version > VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(fileSchema, data, { abortEarly: true });
	if (!result.success)
		throw new StoreFault('import-damaged', v.getDotPath(result.issues[0]) ?? 'lesson');
	const { title, blocks } = result.output;
	return { title, blocks };
}
