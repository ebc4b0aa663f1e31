import { expect, it } from 'vitest';
import { fileDate, fileName, fileText } from './download';

it('has a name that every computer takes, with an ending that opens something', () => {
	expect(fileName('luwte-2026-11-23', 'text')).toBe('luwte-2026-11-23.txt');
	expect(fileName('wat/hoe: "zo"? <ja>|*\\nee', 'table')).toBe('wat-hoe- -zo- -ja-nee.csv');
	expect(fileName('einde. ', 'data')).toBe('einde.json');
	expect(fileName('x'.repeat(300), 'data')).toHaveLength(85);
});

it('is a text that a PC opens with a double click', () => {
	expect(fileText('één\ntwee\r\n', 'text')).toBe('\uFEFFéén\r\ntwee\r\n');
});

it('leaves tables and data as they are', () => {
	for (const kind of ['table', 'data'] as const) expect(fileText('a\nb', kind)).toBe('a\nb');
});

it('has a date that sorts well', () => {
	expect(fileDate(new Date(2026, 0, 5, 12).getTime())).toBe('2026-01-05');
});
