/** Types that web servers often lack, by file ending. */
export const TYPES = {
	wasm: 'application/wasm',
	task: 'application/octet-stream',
	webmanifest: 'application/manifest+json'
};

/** Pages and `service-worker.js` are asked for anew each time: their names stay when they change. */
export const ASK_ANEW = 'no-cache';

export function lines(
	entries: Record<string, string>,
	write: (name: string, value: string) => string
): string[] {
	return Object.entries(entries).map(([name, value]) => write(name, value));
}

export function indent(line: string): string {
	return line === '' ? '' : `\t${line}`;
}
