import { StoreFault } from '../faults';
import type { Bytes } from '../vault/records';

/** Bytes that come one piece after another; who takes them decides when. */
export type ByteFlow = AsyncGenerator<Bytes, void>;

/** The pieces of a stream. Not every browser lets one loop over a stream itself. */
export async function* piecesOf(stream: ReadableStream<Bytes>): ByteFlow {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// Who stops half-way lets go of the file. A stream that broke cannot be let go of again.
		await reader.cancel().catch(() => {});
	}
}

/** A flow as a stream; nothing is made before it is asked for. */
export function streamOf(flow: ByteFlow): ReadableStream<Bytes> {
	return new ReadableStream<Bytes>({
		async pull(controller) {
			const { done, value } = await flow.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await flow.return();
		}
	});
}

export function canPack(): boolean {
	return typeof CompressionStream !== 'undefined' && typeof DecompressionStream !== 'undefined';
}

export function packed(flow: ByteFlow): ByteFlow {
	return through(flow, new CompressionStream('gzip'));
}

/** @throws {StoreFault} `import-damaged` when it is no gzip, or not whole */
export async function* unpacked(flow: ByteFlow): ByteFlow {
	if (!canPack()) throw new StoreFault('import-newer', 'cannot unpack here');
	// What the file itself has to say is told rather than that its rest does not unpack.
	let why: unknown = null;
	const heard = telling(flow, (error) => (why = error));
	try {
		yield* through(heard, new DecompressionStream('gzip'));
	} catch (error) {
		throw why ?? new StoreFault('import-damaged', String(error));
	}
}

async function* telling(flow: ByteFlow, tell: (error: unknown) => void): ByteFlow {
	try {
		yield* flow;
	} catch (error) {
		tell(error);
		throw error;
	}
}

function through(flow: ByteFlow, way: CompressionStream | DecompressionStream): ByteFlow {
	return piecesOf(streamOf(flow).pipeThrough(way as ReadableWritablePair<Bytes, Bytes>));
}

/** Pieces of exactly so many bytes; only the last may be shorter, or empty when nothing came. */
export async function* piecesOfSize(flow: ByteFlow, size: number): ByteFlow {
	let piece = new Uint8Array(size);
	let filled = 0;
	for await (const bytes of flow)
		for (let from = 0; from < bytes.length;) {
			if (filled === size) {
				yield piece;
				piece = new Uint8Array(size);
				filled = 0;
			}
			const part = bytes.subarray(from, from + size - filled);
			piece.set(part, filled);
			filled += part.length;
			from += part.length;
		}
	yield piece.slice(0, filled);
}
