/** Subtitles of a file of somebody's own: WebVTT or SubRip, without their looks. */

export interface Subtitle {
	/** s since the film began. */
	from: number;
	to: number;
	text: string;
}

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
const TAGS = /<[^>]*>|\{\\[^}]*\}/g;

/** @returns in order of time; empty when the text holds no subtitles */
export function readSubtitles(text: string): Subtitle[] {
	const blocks = text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.split(/\n{2,}/);
	return blocks.flatMap((block) => subtitleOf(block.split('\n'))).sort((a, b) => a.from - b.from);
}

function subtitleOf(lines: string[]): Subtitle[] {
	const at = lines.findIndex((line) => TIMES.test(line));
	const times = TIMES.exec(lines[at] ?? '');
	if (!times) return [];
	const text = lines
		.slice(at + 1)
		.map((line) => line.replace(TAGS, '').trim())
		.filter(Boolean)
		.join(' ');
	const [from, to] = [secondsOf(times[1]!), secondsOf(times[2]!)];
	return text && to > from ? [{ from, to, text }] : [];
}

function secondsOf(time: string): number {
	return time
		.replace(',', '.')
		.split(':')
		.reduce((sum, part) => 60 * sum + Number(part), 0);
}

/** What is said at a time; empty: nothing. @param time s */
export function subtitleAt(subtitles: readonly Subtitle[], time: number): string {
	return subtitles.find(({ from, to }) => from <= time && time < to)?.text ?? '';
}
