/**
 * What a file in `content/` holds.
 * @throws (as a promise that rejects) when there is no such file
 */
export function found<Content>(
	load: (() => Promise<Content>) | undefined,
	name: string
): Promise<Content> {
	return load ? load() : Promise.reject(new Error(`There is no ${name} in content/.`));
}
