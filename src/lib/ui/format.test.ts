import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatMoment, formatOffset, secondsBetween } from './format';

it('writes a moment before the clock began with a minus', () => {
	expect([-65_900, -400, 0, 59_999, 61_000].map(formatMoment)).toEqual([
		'−1:05',
		'0:00',
		'0:00',
		'0:59',
		'1:01'
	]);
});

it('tells how far two moments are apart as anybody would who reads them', () => {
	const read = (t: number) => {
		const [, minus, minutes, seconds] = /^(−?)(\d+):(\d\d)$/.exec(formatMoment(t))!;
		return (minus ? -1 : 1) * (60 * Number(minutes) + Number(seconds));
	};
	const time = fc.integer({ min: -90_000, max: 4_000_000 });
	fc.assert(
		fc.property(time, time, (from, to) => {
			expect(secondsBetween(from, to) + 0).toBe(read(to) - read(from) + 0);
		})
	);
});

it('writes how long after the beginning something comes in hours and minutes', () => {
	expect([0, 5, 59, 60, 119].map(formatOffset)).toEqual(['0:00', '0:05', '0:59', '1:00', '1:59']);
});
