import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { cropArea, cropScales } from './crop';
import { cutPhoto, turnedPhoto } from './photo';

/** One press on + or -. */
const CLOSER = 1.25;
/** One press on an arrow, px of the frame. */
const STEP = 24;

/** A photo behind the frame of a card: turned, pinched, dragged, by wheel, keys and buttons. */
export class CropView {
	photo = $state.raw<HTMLCanvasElement>() as HTMLCanvasElement;
	transform = $state.raw(zoomIdentity);
	/** Side of the frame, px. */
	#frame = 0;
	#element: Selection<HTMLElement, unknown, null, undefined> | null = null;
	readonly #behavior: ZoomBehavior<HTMLElement, unknown>;

	constructor(photo: HTMLCanvasElement) {
		this.photo = photo;
		this.#behavior = zoom<HTMLElement, unknown>()
			.extent(() => [
				[0, 0],
				[this.#frame, this.#frame]
			])
			.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
				this.transform = transform;
			});
	}

	/** Use as `{@attach crop.attach}` on the frame. */
	attach = (element: HTMLElement) => {
		this.#element = select(element);
		this.#element.call(this.#behavior).on('dblclick.zoom', null);
		const observer = new ResizeObserver(() => {
			if (element.clientWidth === this.#frame || element.clientWidth === 0) return;
			this.#frame = element.clientWidth;
			this.whole();
		});
		observer.observe(element);
		return () => {
			observer.disconnect();
			this.#element?.on('.zoom', null);
			this.#element = null;
		};
	};

	/** All of the photo, in the middle. */
	whole() {
		const { width, height } = this.photo;
		const { whole, most } = cropScales(this.photo, this.#frame);
		this.#behavior.scaleExtent([whole, most]).translateExtent([
			[0, 0],
			[width, height]
		]);
		this.#element?.call(this.#behavior.scaleTo, whole);
		this.#element?.call(this.#behavior.translateTo, width / 2, height / 2);
	}

	/** @param quarter 1 as a clock goes, -1 against it */
	turn(quarter: 1 | -1) {
		this.photo = turnedPhoto(this.photo, quarter);
		this.whole();
	}

	closer() {
		this.#element?.call(this.#behavior.scaleBy, CLOSER);
	}

	farther() {
		this.#element?.call(this.#behavior.scaleBy, 1 / CLOSER);
	}

	/** Looks further to the right and down, in steps. */
	pan(right: number, down: number) {
		const { k } = this.transform;
		this.#element?.call(this.#behavior.translateBy, (-right * STEP) / k, (-down * STEP) / k);
	}

	/** What is in the frame, as a `data:image/jpeg` address. */
	cut(): string {
		return cutPhoto(this.photo, cropArea(this.photo, this.transform, this.#frame));
	}
}
