import * as v from 'valibot';
import { EXPORT_VERSION, exportSchema, type LuwteExport } from './export-schema';
import { storeFault, StoreFault } from './faults';
import { readHead } from './file-head';
import { MAX_IMPORT_BYTES } from './limits';

/** @throws {StoreFault} as `parseExport`, and `broken` when the file cannot be read */
export async function readExport(file: Blob): Promise<LuwteExport> {
	// Before reading: a film chosen by mistake would fill the memory.
	if (file.size > MAX_IMPORT_BYTES) throw new StoreFault('import-too-large', `${file.size} bytes`);
	try {
		return parseExport(await file.text());
	} catch (error) {
		throw storeFault(error);
	}
}

/**
 * Looks whether a text is an export of ours and whole; stores nothing.
 * @throws {StoreFault} as `readHead`, `import-newer`, `import-too-large`
 */
export function parseExport(text: string): LuwteExport {
	if (text.length > MAX_IMPORT_BYTES) throw new StoreFault('import-too-large');
	const { version, data } = readHead(text, 'export');
	if (typeof version === 'number' && version > EXPORT_VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(exportSchema, data, { abortEarly: true });
	if (!result.success) throw new StoreFault('import-damaged', firstIssue(result.issues));
	return result.output;
}

/** Where the file goes wrong; never what it says there, for that may be personal. */
function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
	const [issue] = issues;
	return issue ? `${v.getDotPath(issue) ?? 'file'}: ${issue.type}` : '';
}
