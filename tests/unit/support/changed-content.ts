/** The content as it is, and what is found when one file of it has been changed. */
import { readContentFiles, readDrawn } from '../../../scripts/content-files';
import { checkContent } from '../../../src/lib/content/check';

export const files = readContentFiles();
export const drawn = readDrawn();

/** What is found when one file has been changed. */
export function afterChange<Content>(path: string, change: (content: Content) => unknown): string {
	const changed = change(structuredClone(files[path]) as Content);
	return checkContent({ ...files, [path]: changed }, drawn).join('\n');
}
