import { describe, expect, it } from 'vitest';
import { readSubtitles, subtitleAt } from './subtitles';

const VTT = `WEBVTT

NOTE made by hand

intro
00:01.500 --> 00:03.000 line:90%
<v Somebody>Two lines
of <i>text</i>

01:00:02.000 --> 01:00:04.250
Later
`;
const SRT =
	'\uFEFF2\r\n00:00:05,000 --> 00:00:07,000\r\n{\\an8}Second\r\n\r\n1\r\n00:00:01,000 --> 00:00:03,000\r\nFirst\r\n';

describe('subtitles of an own file', () => {
	it('are read from WebVTT and from SubRip, without their looks and in order', () => {
		expect(readSubtitles(VTT)).toEqual([
			{ from: 1.5, to: 3, text: 'Two lines of text' },
			{ from: 3602, to: 3604.25, text: 'Later' }
		]);
		expect(readSubtitles(SRT).map(({ from, text }) => [from, text])).toEqual([
			[1, 'First'],
			[5, 'Second']
		]);
	});

	it('are none where there are none', () => {
		for (const text of ['', 'hello', '00:03.000 --> 00:01.000\nback', '00:01.000 --> 00:02.000\n'])
			expect(readSubtitles(text), text).toEqual([]);
	});

	it('are shown while they last', () => {
		const read = readSubtitles(SRT);
		expect([0, 1, 2.9, 3, 5, 8].map((time) => subtitleAt(read, time))).toEqual([
			...['', 'First', 'First', '', 'Second', '']
		]);
	});
});
