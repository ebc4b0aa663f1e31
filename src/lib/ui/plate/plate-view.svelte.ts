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
	#range = $state.raw({ least: 1, most: 1 });
	#stage: Stage | null = null;
	#attended: PlateArea | null = null;
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
		return this.transform.k <= this.#range.least * 1.001;
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

	/** All of it, or as much as fingers allow. */
	whole() {
		this.#stage?.call(this.#behavior.scaleTo, this.#range.least);
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
	 * What lies open, units: it comes into view and stays there when one looks closer. `null`: nothing does.
	 * @param least no farther away than this scale
	 */
	attend(area: PlateArea | null, least = 0) {
		this.#attended = area;
		if (!area) return;
		if (this.transform.k < least)
			this.#stage?.call(this.#behavior.scaleTo, least, this.#onScreen(area));
		this.show(area);
	}

	/** Brings an area into view, shifting no farther than it needs. @param area units */
	show(area: PlateArea) {
		const { x, y } = shiftToShow(this.transform, area, this.#size);
		const { k } = this.transform;
		if (x || y) this.#stage?.call(this.#behavior.translateBy, x / k, y / k);
	}

	/** Around what lies open, or the middle of the screen. */
	#scaleBy(times: number) {
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
		const wasWhole = before.width === 0 || this.isWhole;
		const { middle } = this;
		this.#size = { width: element.clientWidth, height: element.clientHeight };
		if (this.#size.width === 0 || this.#size.height === 0) return;
		this.#range = scaleRange(this.#plate, this.#targets, this.#size);
		const { least, most } = this.#range;
		this.#behavior.scaleExtent([least, most]);
		const stage = this.#stage;
		if (!stage) return;
		stage.call(this.#behavior.scaleTo, wasWhole ? least : this.transform.k);
		const { x, y } = before.width === 0 ? { x: 0, y: this.#plate.height / 2 } : middle;
		stage.call(this.#behavior.translateTo, x, y);
		this.glides = false;
	}
}
