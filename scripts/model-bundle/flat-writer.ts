/** Rounds up to a multiple. */
export function roundUp(value: number, multiple: number): number {
	return Math.ceil(value / multiple) * multiple;
}

/**
 * Writes FlatBuffers parts from front to back. The usual builder works from back to front and knows
 * only what it wrote itself; this one can point at bytes that are put behind it later.
 */
export class FlatWriter {
	readonly #bytes: Uint8Array<ArrayBuffer>;
	readonly #view: DataView;
	#end = 0;

	/** @param capacity bytes that are enough for everything written */
	constructor(capacity: number) {
		this.#bytes = new Uint8Array(capacity);
		this.#view = new DataView(this.#bytes.buffer);
	}

	/** Number of bytes written. */
	get length(): number {
		return this.#end;
	}

	/** @returns what was written, rounded up to a length with zeros */
	bytes(length: number): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, length);
	}

	/** Sets room apart. @returns where it begins */
	reserve(size: number, alignment = 4): number {
		const at = roundUp(this.#end, alignment);
		this.#end = at + size;
		return at;
	}

	/**
	 * Begins a table with four bytes for each field that is present.
	 * @returns where the table is, and where each present field is
	 */
	table(places: number[]): { at: number; field: (place: number) => number } {
		const count = Math.max(...places) + 1;
		const vtable = this.reserve(4 + 2 * count);
		const at = this.reserve(4 + 4 * places.length);
		this.#view.setUint16(vtable, 4 + 2 * count, true);
		this.#view.setUint16(vtable + 2, 4 + 4 * places.length, true);
		places.forEach((place, i) => this.#view.setUint16(vtable + 4 + 2 * place, 4 + 4 * i, true));
		this.#view.setInt32(at, at - vtable, true);
		return { at, field: (place) => at + 4 + 4 * places.indexOf(place) };
	}

	/** Begins a vector of offsets. @returns where it is, and where each element is */
	vector(length: number): { at: number; element: (index: number) => number } {
		const at = this.reserve(4 + 4 * length);
		this.number(at, length);
		return { at, element: (index) => at + 4 + 4 * index };
	}

	/** Writes bytes as a vector. @returns where the vector is; its content is aligned */
	byteVector(content: Uint8Array, alignment = 4): number {
		const at = roundUp(this.#end + 4, alignment) - 4;
		this.#end = at + 4 + content.length;
		this.number(at, content.length);
		this.#bytes.set(content, at + 4);
		return at;
	}

	/** Writes a text, with the zero behind it that FlatBuffers wants. */
	text(text: string): number {
		const at = this.byteVector(new TextEncoder().encode(text));
		this.reserve(1, 1);
		return at;
	}

	number(at: number, value: number) {
		this.#view.setUint32(at, value, true);
	}

	/** Lets a field or element point at something further on. */
	point(from: number, to: number) {
		this.number(from, to - from);
	}
}
