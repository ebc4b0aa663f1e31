import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import {
	scaleRange,
	shiftToShow,
	type PlateArea,
	type PlatePoint,
	type PlateSize
} from './geometry';

type Stage = Selection<HTMLElement, unknown, null, undefined>;

/** A finger that moves so little has tapped, px. */
const TAP = 8;
/** One press on + or -. */
const CLOSER = 1.4;
/** One press on an arrow key, px. */
const STEP = 80;

/**
 * How the plate lies on the screen: pinched, dragged, turned with a wheel, by keys and by buttons. All of it is
 * one transform; the drawing itself is never drawn anew.
 */
export class PlateView {
	transform = $state.raw(zoomIdentity);
	/** Glides there, after a key or a button; under a finger it follows at once. */
	glides = $state(false);
	/** A finger or wheel is at it: it must follow, and may be less sharp meanwhile. */
	moving = $state(false);
	#range = $state.raw({ whole: 1, usual: 1, most: 1 });
	#stage: Stage | null = null;
	#attended: PlateArea | null = null;
	/** Where one looked before something was opened, until somebody chooses another scale. */
	#before: { middle: PlatePoint; k: number } | null = null;
	#size: PlateSize = { width: 0, height: 0 };
	readonly #plate: PlateSize;
	readonly #targets: readonly PlateSize[];
	readonly #behavior: ZoomBehavior<HTMLElement, unknown>;

	/** @param targets what fingers must hit, units */
	constructor(plate: PlateSize, targets: readonly PlateSize[]) {
		this.#plate = plate;
		this.#targets = targets;
		this.#behavior = zoom<HTMLElement, unknown>()
			.translateExtent([
				[0, 0],
				[plate.width, plate.height]
			])
			.extent(() => [
				[0, 0],
				[this.#size.width, this.#size.height]
			])
			.clickDistance(TAP)
			.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
				this.glides = !sourceEvent;
				if (sourceEvent && transform.k !== this.transform.k) this.#before = null;
				this.transform = transform;
			})
			.on('start', () => (this.moving = true))
			.on('end', () => (this.moving = false));
	}

	/** Use as `{@attach view.attach}` on what shows the plate. */
	attach = (element: HTMLElement) => {
		const stage: Stage = select(element);
		this.#stage = stage;
		// Two quick taps are two taps: they open a place.
		stage.call(this.#behavior).on('dblclick.zoom', null);
		const observer = new ResizeObserver(() => this.#fit(element));
		observer.observe(element);
		return () => {
			observer.disconnect();
			stage.on('.zoom', null);
			this.#stage = null;
		};
	};

	get isWhole(): boolean {
		return this.transform.k <= this.#range.whole * 1.001;
	}

	/** So far away that fingers would miss the places. */
	get isFar(): boolean {
		return this.transform.k < this.#range.usual * 0.999;
	}

	get isClosest(): boolean {
		return this.transform.k >= this.#range.most * 0.999;
	}

	closer() {
		this.#scaleBy(CLOSER);
	}

	farther() {
		this.#scaleBy(1 / CLOSER);
	}

	/** All of it. */
	whole() {
		this.#before = null;
		this.#stage?.call(this.#behavior.scaleTo, this.#range.whole);
	}

	/** From far away to where fingers hit the places. @param point stays where it is, px of the screen */
	comeCloser(point: PlatePoint) {
		const box = this.#stage?.node()?.getBoundingClientRect();
		if (!box) return;
		const at: [number, number] = [point.x - box.x, point.y - box.y];
		this.#stage?.call(this.#behavior.scaleTo, this.#range.usual, at);
	}

	/** What lies in the middle of the screen, units. */
	get middle(): PlatePoint {
		const [x, y] = this.transform.invert([this.#size.width / 2, this.#size.height / 2]);
		return { x, y };
	}

	/** In steps of the arrow keys: 1 is to the right, or down. */
	pan(right: number, down: number) {
		const { k } = this.transform;
		this.#stage?.call(this.#behavior.translateBy, (-right * STEP) / k, (-down * STEP) / k);
	}

	/**
	 * What lies open, units: it comes into view and stays there when one looks closer. `null`: nothing does, and
	 * one looks where one looked before.
	 * @param least no farther away than this scale, nor than usual
	 */
	attend(area: PlateArea | null, least = 0) {
		if (area && !this.#attended) this.#before = { middle: this.middle, k: this.transform.k };
		this.#attended = area;
		if (!area) return this.#lookBack();
		const nearest = Math.max(least, this.#range.usual);
		if (this.transform.k < nearest)
			this.#stage?.call(this.#behavior.scaleTo, nearest, this.#onScreen(area));
		this.show(area);
	}

	#lookBack() {
		if (this.#before) this.#lookAt(this.#before.middle, this.#before.k);
		this.#before = null;
	}

	/** @param middle units */
	#lookAt(middle: PlatePoint, k: number) {
		this.#stage?.call(this.#behavior.scaleTo, k);
		this.#stage?.call(this.#behavior.translateTo, middle.x, middle.y);
	}

	/** Brings an area into view, shifting no farther than it needs. @param area units */
	show(area: PlateArea) {
		const { x, y } = shiftToShow(this.transform, area, this.#size);
		const { k } = this.transform;
		if (x || y) this.#stage?.call(this.#behavior.translateBy, x / k, y / k);
	}

	/** Around what lies open, or the middle of the screen. */
	#scaleBy(times: number) {
		this.#before = null;
		const area = this.#attended;
		const around = area ? this.#onScreen(area) : undefined;
		this.#stage?.call(this.#behavior.scaleBy, times, around);
		if (area) this.show(area);
	}

	/** The middle of an area, px. */
	#onScreen({ x, y, width, height }: PlateArea): [number, number] {
		return this.transform.apply([x + width / 2, y + height / 2]);
	}

	/** The screen became larger or smaller: what was in the middle stays there. */
	#fit(element: HTMLElement) {
		const before = this.#size;
		const wasUsual = Math.abs(this.transform.k / this.#range.usual - 1) < 0.001;
		const wasWhole = this.isWhole;
		const { middle } = this;
		this.#size = { width: element.clientWidth, height: element.clientHeight };
		if (this.#size.width === 0 || this.#size.height === 0) return;
		this.#range = scaleRange(this.#plate, this.#targets, this.#size);
		const { whole, usual, most } = this.#range;
		this.#behavior.scaleExtent([whole, most]);
		if (before.width === 0) this.#lookAt({ x: 0, y: this.#plate.height / 2 }, usual);
		else this.#lookAt(middle, wasUsual ? usual : wasWhole ? whole : this.transform.k);
		this.glides = false;
	}
}
