import { describe, expect, it } from 'vitest';
import { checkDrawing } from './drawing-check';
import { readSvg } from './svg-shapes';

const good =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 300"><g data-part="a"><rect width="9" height=".5" fill="var(--draw-paper)"/></g></svg>\n';

describe('the check of the drawings', () => {
	it('lets plain shapes in our colours pass', () => {
		expect(checkDrawing('x', good)).toEqual([]);
	});

	it.each<[string, string, string, string]>([
		['what runs', '<rect', '<script/><rect', 'has a script'],
		['what points elsewhere', '<rect', '<image href="x.png" /><rect', 'has the attribute href'],
		['what acts', '<rect', '<rect onload="alert(1)"', 'has the attribute onload'],
		['a colour of its own', 'var(--draw-paper)', '#fff', 'has fill="#fff"'],
		['a colour that is not ours', 'draw-paper', 'draw-red', 'has fill="var(--draw-red)"'],
		['a fill from elsewhere', 'var(--draw-paper)', 'url(#x)', 'has fill="url(#x)"'],
		['a slip of a script', 'width="9"', 'width="NaN"', 'has width="NaN"'],
		['another size', '480 300', '100 100', 'is no svg of 0 0 480 300'],
		['a drawing in a drawing', 'svg ', 'g ', 'is no SVG of plain shapes'],
		['a text', '<rect', 'hello<rect', 'is no SVG of plain shapes'],
		['a comment', '<rect', '<!-- x --><rect', 'is no SVG of plain shapes'],
		['another kind of quotes', '"9"', "'9'", 'is no SVG of plain shapes'],
		['what does not end', '</g>', '', 'is no SVG of plain shapes'],
		['too many characters', '<rect', `${' '.repeat(6000)}<rect`, 'characters long']
	])('finds %s', (_what, from, to, fault) => {
		expect(checkDrawing('x', good.replace(from, to)).join('\n')).toContain(fault);
	});

	it('has another size for an image of the table and for a plate', () => {
		expect(checkDrawing('x', good.replace('480 300', '250 350'), 'image')).toEqual([]);
		expect(checkDrawing('x', good.replace('480 300', '1680 1188'), 'plate')).toEqual([]);
		expect(checkDrawing('x', good, 'plate')).not.toEqual([]);
	});
});

it('an SVG is read element by element', () => {
	expect(readSvg(good)).toEqual([
		{
			element: 'svg',
			attributes: [
				['xmlns', 'http://www.w3.org/2000/svg'],
				['viewBox', '0 0 480 300']
			]
		},
		{ element: 'g', attributes: [['data-part', 'a']] },
		{
			element: 'rect',
			attributes: [
				['width', '9'],
				['height', '.5'],
				['fill', 'var(--draw-paper)']
			]
		}
	]);
	for (const bad of ['', '<g/><g/>', '<g></h>', '<g', '<g>', '</g>', '<g></g/>', '<g x=1/>'])
		expect(readSvg(bad), bad).toBeNull();
});
