/** One point of the breathing curve. */
export interface CurvePoint {
	/** ms */
	x: number;
	/** 1/100 shoulder width; `null` breaks the line where nothing was seen. */
	y: number | null;
}

/** Keeps the last stretch of the breathing curve for drawing. Plain data, no reactivity. */
export class CurveBuffer {
	readonly points: CurvePoint[] = [];
	#lastT = -Infinity;

	/** @param span how much is kept, ms */
	constructor(private readonly span: number) {}

	/** Adds a point when it is newer than the last one. @param value `null` for a break */
	push(t: number, value: number | null) {
		if (t <= this.#lastT) return;
		this.#lastT = t;
		const last = this.points.at(-1);
		if (value === null && (!last || last.y === null)) return;
		this.points.push({ x: t, y: value });
		const first = t - this.span;
		while (this.points.length > 0 && this.points[0]!.x < first) this.points.shift();
	}

	clear() {
		this.points.length = 0;
		this.#lastT = -Infinity;
	}
}
