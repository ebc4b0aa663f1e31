import { beforeEach, expect, it } from 'vitest';
import { loadPlate, type Plate } from '$lib/content';
import { PlateTable } from './plate-table.svelte';

let plate: Plate;
let table: PlateTable;

beforeEach(async () => {
	plate = await loadPlate('neighbourhood', 'nl');
	table = new PlateTable(plate, 'client');
});

it('each door asks its own question at a place, and its lighter one', () => {
	table.openPlace('bench');
	const { place } = table;
	expect(place).not.toBeNull();
	const asked = (['client', 'colleague', 'team'] as const).flatMap((door) => {
		table.door = door;
		const first = table.question(place!);
		table.change('bench');
		const lighter = table.question(place!);
		table.change('bench');
		return [first, lighter];
	});
	expect(new Set(asked).size).toBe(6);
	expect(asked[0]).toBe(place!.client.question);
});

it('the walk passes every place once and begins again', () => {
	const seen = plate.places.map(() => {
		table.walk(1);
		return table.place?.id;
	});
	expect(seen).toEqual(plate.places.map(({ id }) => id));
	table.walk(1);
	expect(table.place).toBe(plate.places[0]);
	table.walk(-1);
	expect(table.place).toBe(plate.places.at(-1));
});

it('the walk goes on from the place that was open last', () => {
	table.openPlace('bench');
	table.close();
	table.walk(1);
	const bench = plate.places.findIndex(({ id }) => id === 'bench');
	expect(table.place).toBe(plate.places[bench + 1]);
});

it('a walk back begins at the end', () => {
	table.walk(-1);
	expect(table.place).toBe(plate.places.at(-1));
});

it('a box for words and a place are not open at once', () => {
	table.openPlace('bench');
	table.openWriting('bubble-bench');
	expect([table.place, table.open.at]).toEqual([null, 'writing']);
	table.openPlace('nowhere');
	expect(table.open.at).toBe('writing');
});
