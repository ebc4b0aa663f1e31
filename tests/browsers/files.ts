import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visitor } from './visitor';

/** A file of one's own, to give to a page. */
export function fileFor({ driver }: Visitor, name: string, content: string | Buffer): string {
	const file = join(driver.downloads, '..', name);
	writeFileSync(file, content);
	return file;
}

/** Still being written, by the name that a browser gives it. */
const UNFINISHED = /\.(part|crdownload|wkdownload)$|^\./;

/** What is saved by a press, as its name and its bytes. */
export async function saved(visitor: Visitor, press: () => Promise<void>) {
	const folder = visitor.driver.downloads;
	const done = () => readdirSync(folder).filter((name) => !UNFINISHED.test(name));
	for (const old of done()) rmSync(join(folder, old));
	await press();
	await visitor.until('a file to be saved', async () => {
		const unfinished = readdirSync(folder).some((name) => UNFINISHED.test(name));
		const [name] = done();
		return name && !unfinished && readFileSync(join(folder, name)).length > 0;
	});
	const name = done()[0]!;
	return { name, bytes: readFileSync(join(folder, name)) };
}
