/**
 * Reads one table of a FlatBuffers file without generated code: enough to find our way in a TFLite
 * model. Positions are bytes from the start of the file.
 */
export class FlatTable {
	constructor(
		readonly view: DataView,
		readonly position: number
	) {}

	/** The table that a file begins with. */
	static root(file: Uint8Array): FlatTable {
		const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
		return new FlatTable(view, view.getUint32(0, true));
	}

	/** Number of fields the table has room for. */
	get fieldCount(): number {
		return (this.view.getUint16(this.#vtable, true) - 4) / 2;
	}

	/** Where a field's own bytes are; null when the field is absent. */
	field(place: number): number | null {
		if (place >= this.fieldCount) return null;
		const offset = this.view.getUint16(this.#vtable + 4 + 2 * place, true);
		return offset === 0 ? null : this.position + offset;
	}

	/** Where the vector, text or table is that a field points at; null when the field is absent. */
	target(place: number): number | null {
		const field = this.field(place);
		return field === null ? null : follow(this.view, field);
	}

	/** Where the elements of a vector begin, and how many there are. */
	vector(place: number): { start: number; length: number } {
		const vector = this.target(place);
		if (vector === null) return { start: 0, length: 0 };
		return { start: vector + 4, length: this.view.getUint32(vector, true) };
	}

	/** The tables of a field that is a vector of tables. */
	tables(place: number): FlatTable[] {
		const { start, length } = this.vector(place);
		return Array.from(
			{ length },
			(_, i) => new FlatTable(this.view, follow(this.view, start + 4 * i))
		);
	}

	/** The bytes of a field that is a text or a vector of bytes. */
	bytes(place: number): Uint8Array {
		const { start, length } = this.vector(place);
		return new Uint8Array(this.view.buffer, this.view.byteOffset + start, length);
	}

	get #vtable(): number {
		return this.position - this.view.getInt32(this.position, true);
	}
}

/** An offset counts from where it stands itself. */
function follow(view: DataView, at: number): number {
	return at + view.getUint32(at, true);
}
