import {
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartConfiguration
} from 'chart.js';
import type { CurvePoint } from './curve-buffer';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** Least height of the picture, 1/100 shoulder width: stillness must look still. */
const MIN_HALF_RANGE = 0.6;
/** How fast the scale follows a deeper breath, share per second. */
const SCALE_SPEED = 1.5;

/** The moving line of a breath on a canvas. */
export class BreathChart {
	#chart: Chart<'line', CurvePoint[]>;
	#points: readonly CurvePoint[];
	#span: number;
	#halfRange = MIN_HALF_RANGE;
	#drawnAt = 0;

	/** @param span width of the picture, ms */
	constructor(canvas: HTMLCanvasElement, points: CurvePoint[], span: number, colour: string) {
		this.#points = points;
		this.#span = span;
		const config: ChartConfiguration<'line', CurvePoint[]> = {
			type: 'line',
			data: {
				datasets: [
					{ data: points, borderColor: colour, borderWidth: 3, pointRadius: 0, tension: 0.35 }
				]
			},
			options: {
				animation: false,
				parsing: false,
				normalized: true,
				responsive: true,
				maintainAspectRatio: false,
				events: [],
				scales: {
					x: { type: 'linear', display: false },
					y: { type: 'linear', display: false }
				}
			}
		};
		this.#chart = new Chart(canvas, config);
	}

	set colour(colour: string) {
		this.#chart.data.datasets[0]!.borderColor = colour;
	}

	/**
	 * @param now right edge of the picture, ms on the curve's clock
	 * @param wall ms on the page's clock, for the speed of the scale only
	 */
	draw(now: number, wall: number) {
		let peak = 0;
		for (const { y } of this.#points) if (y !== null) peak = Math.max(peak, Math.abs(y));
		const wanted = Math.max(MIN_HALF_RANGE, 1.15 * peak);
		const share = Math.min(1, ((wall - this.#drawnAt) / 1000) * SCALE_SPEED);
		this.#drawnAt = wall;
		this.#halfRange += (wanted - this.#halfRange) * share;

		const { x, y } = this.#chart.options.scales!;
		x!.min = now - this.#span;
		x!.max = now;
		y!.min = -this.#halfRange;
		y!.max = this.#halfRange;
		this.#chart.update('none');
	}

	destroy() {
		this.#chart.destroy();
	}
}
