import { StoreFault } from '../faults';
import { MAX_LINE_LENGTH, type CopyLine } from './format';
import type { ByteFlow } from './streams';

/** Lines are written together up to about so many UTF-16 units. */
const TOGETHER = 64 * 1024;

export async function* bytesOf(lines: AsyncIterable<CopyLine>): ByteFlow {
	const encoder = new TextEncoder();
	let waiting: string[] = [];
	let length = 0;
	for await (const line of lines) {
		const text = `${JSON.stringify(line)}\n`;
		waiting.push(text);
		length += text.length;
		if (length < TOGETHER) continue;
		yield encoder.encode(waiting.join(''));
		waiting = [];
		length = 0;
	}
	if (length > 0) yield encoder.encode(waiting.join(''));
}

/** @throws {StoreFault} `import-damaged` for what is no line of JSON, `import-too-large` */
export async function* copyLinesIn(flow: ByteFlow): AsyncGenerator<unknown, void> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let begun: string[] = [];
	let length = 0;
	for await (const bytes of flow) {
		const [first = '', ...others] = decode(() => decoder.decode(bytes, { stream: true })).split(
			'\n'
		);
		begun.push(first);
		length += first.length;
		if (length > MAX_LINE_LENGTH) throw new StoreFault('import-too-large', 'a line');
		for (const next of others) {
			yield parse(begun.join(''));
			begun = [next];
			length = next.length;
		}
	}
	decode(() => decoder.decode());
	if (begun.join('') !== '') throw new StoreFault('import-damaged', 'half a line');
}

function decode(work: () => string): string {
	try {
		return work();
	} catch {
		throw new StoreFault('import-damaged', 'no UTF-8');
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new StoreFault('import-damaged', 'no JSON');
	}
}
