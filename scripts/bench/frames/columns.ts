import { defaults } from '../../../tests/clips/options';
import type { InApp } from './in-app';
import type { Probed } from './probe-page';

/** One figure of one browser; `met` where there is a target. */
interface Figure {
	text: string;
	met: boolean;
}

/** All that was measured in one browser, by the name of the row. */
export interface Column {
	title: string;
	figures: Map<string, Figure>;
}

const WIDTH = { name: 44, column: 16 } as const;

/** Puts the figures of a browser in the order in which they are printed. */
export function columnOf(
	title: string,
	{ probed, read, luma }: { probed: Probed; read: InApp; luma: number }
): Column {
	const figures = new Map<string, Figure>();
	const fact = (name: string, text: string) => figures.set(name, { text, met: true });
	const target = (name: string, text: string, met: boolean) => figures.set(name, { text, met });
	fact('pixels of a frame', probed.format);
	for (const way of ['frame', 'bitmap'] as const)
		for (const [step, ms] of Object.entries(probed[way]))
			fact(`${way}: ${step}, ms`, ms.toFixed(1));
	target('app: pictures, fps (>= 15)', read.frameFps.toFixed(1), read.frameFps >= 15);
	fact('app: poses, fps', read.poseFps.toFixed(1));
	fact('app: chest, Hz', read.chestFps.toFixed(1));
	target('app: first rate after, s (<= 22)', read.firstRateS.toFixed(1), read.firstRateS <= 22);
	const rate = (name: string, bpm: number) =>
		target(
			`${name}, of ${defaults.rateBpm} (within 1)`,
			bpm.toFixed(1),
			Math.abs(bpm - defaults.rateBpm) <= 1
		);
	rate('app: rate', read.rate);
	rate('frames as of a camera: rate', luma);
	fact('app: economy mode by itself', read.economy ? 'yes' : 'no');
	return { title, figures };
}

/** Lays the browsers side by side. @returns whether every target is met */
export function printColumns(columns: readonly Column[]): boolean {
	const line = (name: string, texts: readonly string[]) =>
		console.log(
			name.padEnd(WIDTH.name) + texts.map((text) => text.padStart(WIDTH.column)).join('')
		);
	line(
		'',
		columns.map(({ title }) => title)
	);
	const names = new Set(columns.flatMap(({ figures }) => [...figures.keys()]));
	const short: string[] = [];
	for (const name of names) {
		line(
			name,
			columns.map(({ figures }) => figures.get(name)?.text ?? '')
		);
		for (const { title, figures } of columns)
			if (figures.get(name)?.met === false) short.push(`${title}: ${name}`);
	}
	console.log(short.length === 0 ? 'OK' : `falls short: ${short.join('; ')}`);
	return short.length === 0;
}
