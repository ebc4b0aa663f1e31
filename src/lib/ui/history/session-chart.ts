import {
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartDataset,
	type Plugin
} from 'chart.js';
import { formatDuration, formatNumber } from '../format';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface ChartPoint {
	/** ms since the start of the session */
	x: number;
	/** `null` breaks the line where nothing was seen. */
	y: number | null;
}

export interface ChartLine {
	/** Stands beside the end of the line: nobody has to look for a legend. */
	label: string;
	points: ChartPoint[];
	/** Name of the colour token, for instance `--rest`. */
	colour: string;
	dashed?: boolean;
}

export interface SessionChartOptions {
	lines: ChartLine[];
	/** Moments to mark with a thin upright line, ms. */
	marks: number[];
	/** Length of the session, ms. */
	length: number;
	/** Decimals of the scale. */
	digits: number;
}

/** Writes each line's name at its last point, moved apart where two would meet. */
const directLabels: Plugin<'line'> = {
	id: 'directLabels',
	afterDatasetsDraw(chart) {
		const { ctx, chartArea } = chart;
		const places = chart.data.datasets
			.map((dataset, i) => {
				const last = chart.getDatasetMeta(i).data.findLast((point) => !Number.isNaN(point.y));
				return last && { y: last.y, label: dataset.label ?? '', colour: dataset.borderColor };
			})
			.filter((place) => place !== undefined)
			.sort((a, b) => a.y - b.y);
		ctx.save();
		ctx.font = `560 13px ${getComputedStyle(chart.canvas).fontFamily}`;
		ctx.textBaseline = 'middle';
		let free = -Infinity;
		for (const { y, label, colour } of places) {
			const at = Math.max(y, free);
			free = at + 16;
			ctx.fillStyle = String(colour);
			ctx.fillText(label, chartArea.right + 8, at);
		}
		ctx.restore();
	}
};

/** Steps that a clock makes, ms. */
const STEPS = [10, 30, 60, 120, 300, 600, 1800, 3600].map((seconds) => seconds * 1000);
/** More marks than this along the time are not read. */
const MOST_TICKS = 6;

function tickStep(length: number): number {
	return STEPS.find((step) => length / step <= MOST_TICKS) ?? STEPS.at(-1)!;
}

/** Draws one picture of a session on a canvas. Returns the chart; its owner destroys it. */
export function drawSession(canvas: HTMLCanvasElement, options: SessionChartOptions): Chart {
	const style = getComputedStyle(canvas);
	const token = (name: string) => style.getPropertyValue(name);
	const grid = token('--line');
	const ink = token('--ink-soft');
	const datasets = options.lines.map((line): ChartDataset<'line', ChartPoint[]> => ({
		label: line.label,
		data: line.points,
		borderColor: token(line.colour),
		borderWidth: line.dashed ? 1.5 : 2.5,
		borderDash: line.dashed ? [4, 5] : [],
		pointRadius: 0,
		spanGaps: false
	}));
	const uprights: Plugin<'line'> = {
		id: 'uprights',
		beforeDatasetsDraw({ ctx, chartArea, scales }) {
			ctx.save();
			ctx.strokeStyle = token('--edge');
			ctx.lineWidth = 2;
			for (const t of options.marks) {
				const x = scales['x']!.getPixelForValue(t);
				ctx.beginPath();
				ctx.moveTo(x, chartArea.top);
				ctx.lineTo(x, chartArea.bottom);
				ctx.stroke();
			}
			ctx.restore();
		}
	};
	const longest = Math.max(...options.lines.map((line) => line.label.length));
	return new Chart<'line', ChartPoint[]>(canvas, {
		type: 'line',
		data: { datasets },
		plugins: [directLabels, uprights],
		options: {
			animation: false,
			parsing: false,
			responsive: true,
			maintainAspectRatio: false,
			events: [],
			layout: { padding: { right: 7.5 * longest + 16, top: 8 } },
			font: { family: style.fontFamily, size: 13 },
			scales: {
				x: {
					type: 'linear',
					min: 0,
					max: Math.max(options.length, 1000),
					grid: { display: false },
					border: { color: grid },
					ticks: {
						color: ink,
						stepSize: tickStep(options.length),
						callback: (value) => formatDuration(+value)
					}
				},
				y: {
					grid: { color: grid },
					border: { display: false },
					grace: '10%',
					ticks: {
						color: ink,
						maxTicksLimit: 5,
						callback: (value) => formatNumber(+value, options.digits)
					}
				}
			}
		}
	}) as unknown as Chart;
}
