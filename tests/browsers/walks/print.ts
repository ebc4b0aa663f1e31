import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

const MM_PER_POINT = 25.4 / 72;
const A4 = { width: 210, height: 297 };

/** Size of every page of a PDF, mm. */
export function pageSizes(pdf: Buffer) {
	const found = pdf.toString('latin1').matchAll(/\/MediaBox ?\[([\d. ]+)\]/g);
	return Array.from(found, ([, box]) => {
		const [left = 0, top = 0, right = 0, bottom = 0] = box!.trim().split(/\s+/).map(Number);
		return { width: (right - left) * MM_PER_POINT, height: (bottom - top) * MM_PER_POINT };
	});
}

/** So many pages come out of the printer, each of A4. */
async function expectPages(visitor: Visitor, count: number) {
	await visitor.tab.evaluate(() => document.fonts.ready.then(() => {}));
	const sizes = pageSizes(await visitor.tab.print());
	const told = sizes.map(({ width, height }) => `${width.toFixed(0)}x${height.toFixed(0)}`);
	const right = sizes.every(
		({ width, height }) => Math.abs(width - A4.width) < 1 && Math.abs(height - A4.height) < 1
	);
	if (sizes.length !== count || !right)
		throw new Error(`${count} pages of A4 expected, got ${told.join(', ') || 'none'}`);
}

export const print: Walk = {
	name: 'On paper: plan and cards',
	needs: ['print'],
	async take(visitor) {
		await visitor.visit('/signalenplan/');
		await visitor.write(id('geel-body'), 'Mijn kaken staan strak');
		await visitor.has(id('kept'), 'data-kept', 'true');
		await expectPages(visitor, 1);
		await visitor.visit('/spellen/afdrukken/?deck=kletskwartet');
		await visitor.see(id('sheet'));
		const { count } = await visitor.look(id('sheet'));
		await expectPages(visitor, count);
	}
};
