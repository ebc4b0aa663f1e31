import { describe, expect, it } from 'vitest';
import { CurveBuffer } from './curve-buffer';

describe('CurveBuffer', () => {
	it('keeps no more than its span', () => {
		const buffer = new CurveBuffer(1000);
		for (let t = 0; t <= 5000; t += 100) buffer.push(t, t);
		expect(buffer.points[0]?.x).toBe(4000);
		expect(buffer.points.at(-1)?.x).toBe(5000);
	});

	it('takes each moment once, also when it is told twice', () => {
		const buffer = new CurveBuffer(1000);
		buffer.push(100, 1);
		buffer.push(100, 2);
		buffer.push(50, 3);
		expect(buffer.points).toEqual([{ x: 100, y: 1 }]);
	});

	it('breaks the line once where nothing was seen, and never begins with a break', () => {
		const buffer = new CurveBuffer(1000);
		buffer.push(0, null);
		buffer.push(100, 1);
		buffer.push(200, null);
		buffer.push(300, null);
		buffer.push(400, 2);
		expect(buffer.points.map(({ y }) => y)).toEqual([1, null, 2]);
	});
});
