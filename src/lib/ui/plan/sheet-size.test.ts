import { expect, it } from 'vitest';
import { emptyRows } from './rows';
import { sheetSize } from './sheet-size';

it('writes large while there is room, and smaller when there is more to say', () => {
	const rows = emptyRows();
	expect(sheetSize(rows)).toBe(11);
	rows.geel.body = 'Mijn schouders gaan omhoog en ik merk dat pas laat. '.repeat(12);
	const fuller = sheetSize(rows);
	rows.rood.team = rows.geel.body;
	expect(sheetSize(rows)).toBeLessThanOrEqual(fuller);
	expect(fuller).toBeLessThan(11);
	rows.rood.team = 'x'.repeat(4000);
	expect(sheetSize(rows)).toBe(5.5);
});
