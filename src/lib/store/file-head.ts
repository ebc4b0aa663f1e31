import * as v from 'valibot';
import { StoreFault, type StoreFaultCode } from './faults';

/** The files that Luwte makes and takes back, each with the word that stands in it. */
export const FILE_FORMATS = {
	/** Everything on a device; `export` is what older versions made of it. */
	copy: 'luwte-copy',
	export: 'luwte-export',
	deck: 'luwte-deck',
	laying: 'luwte-board',
	lesson: 'luwte-lesson'
} as const;
type FileKind = keyof typeof FILE_FORMATS;

const KINDS = Object.keys(FILE_FORMATS) as FileKind[];

/** Offered where another kind belongs, or where nothing of ours was found. */
const ELSEWHERE: Record<FileKind, StoreFaultCode> = {
	copy: 'import-is-export',
	export: 'import-is-export',
	deck: 'import-is-deck',
	laying: 'import-is-board',
	lesson: 'import-is-lesson'
};
const NOT_OURS: Record<FileKind, StoreFaultCode> = {
	copy: 'import-not-luwte',
	export: 'import-not-luwte',
	deck: 'import-not-deck',
	laying: 'import-not-board',
	lesson: 'import-not-lesson'
};

const headSchema = v.object({ format: v.string(), version: v.unknown() });

/** Half a file of ours begins like a whole one: so many letters tell. */
const BEGINNING = 200;

/**
 * What stands in a file, when it is of the kind that is wanted.
 * @throws {StoreFault} `import-damaged`, and where it belongs or that it is none of ours
 */
export function readHead(text: string, wanted: FileKind): { version: unknown; data: unknown } {
	const data = parseJson(text.replace(/^\uFEFF/, ''));
	const head = v.safeParse(headSchema, data);
	const kind = data === undefined ? halfOf(text) : head.success ? kindOf(head.output.format) : null;
	if (kind !== wanted) throw new StoreFault(kind ? ELSEWHERE[kind] : NOT_OURS[wanted]);
	if (!head.success) throw new StoreFault('import-damaged');
	return { version: head.output.version, data };
}

function kindOf(format: string): FileKind | null {
	return KINDS.find((kind) => FILE_FORMATS[kind] === format) ?? null;
}

function halfOf(text: string): FileKind | null {
	const beginning = text.slice(0, BEGINNING);
	return KINDS.find((kind) => beginning.includes(`"${FILE_FORMATS[kind]}"`)) ?? null;
}

/** `undefined` for what is no JSON. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
