/** Reads the files of `content/` by their schema, before they are looked at more closely. */
import * as v from 'valibot';
import { type Language, LANGUAGES } from './model';

/** Parsed JSON files by their path below `content/`; `null` for what is no JSON. */
export type ContentFiles = Record<string, unknown>;

/** One file that looks as it should. */
export interface FoundContent<Content> {
	path: string;
	id: string;
	language: Language;
	content: Content;
}

/** What was read, what was wanted, and what is wrong with it, in sentences that name the file. */
export interface ContentReading<Content> {
	paths: string[];
	complaints: string[];
	found: FoundContent<Content>[];
}

/** Files of one kind: `folder/ID.LANGUAGE.json` for every name and language. */
export function readInLanguages<Content>(
	files: ContentFiles,
	folder: string,
	ids: readonly string[],
	schema: v.GenericSchema<unknown, Content>
): ContentReading<Content> {
	const wanted = ids.flatMap((id) =>
		LANGUAGES.map((language) => ({ id, language, path: `${folder}/${id}.${language}.json` }))
	);
	const readings = wanted.map((place) => ({ ...place, ...readOne(files, place.path, schema) }));
	return {
		paths: wanted.map(({ path }) => path),
		complaints: readings.flatMap(({ complaints }) => complaints),
		found: readings.flatMap(({ id, language, path, content }) =>
			content === null ? [] : [{ id, language, path, content }]
		)
	};
}

/** One file; `null` when it is missing or does not look as it should. */
export function readOne<Content>(
	files: ContentFiles,
	path: string,
	schema: v.GenericSchema<unknown, Content>
): { content: Content | null; complaints: string[] } {
	if (!(path in files)) return { content: null, complaints: [`${path}: is missing.`] };
	const result = v.safeParse(schema, files[path]);
	if (result.success) return { content: result.output, complaints: [] };
	const complaints = result.issues.map(
		(issue) => `${path}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`
	);
	return { content: null, complaints };
}
