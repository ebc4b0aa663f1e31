import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isPersonal, showsOnlyKept } from './rooms';

it('every room of the app either asks for the lock first or stays open, and no new one is forgotten', () => {
	const rooms = readdirSync('src/routes', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const personal = rooms.filter((room) => isPersonal(`/${room}/`));
	expect(personal.sort()).toEqual([
		'gegevens',
		'geschiedenis',
		'gesprek',
		'meten',
		'oefenen',
		'onbewuste',
		'rustcheck',
		'signalenplan'
	]);
	expect(rooms.filter((room) => !personal.includes(room)).sort()).toEqual([
		'docent',
		'intro',
		'minuut',
		'over',
		'praatplaat',
		'privacy',
		'slot',
		'spellen'
	]);
});

it('offers to go on without the lock only where there is something to do', () => {
	expect(['/rustcheck/', '/gesprek/', '/gegevens/', '/oefenen/oefening/'].some(showsOnlyKept)).toBe(
		false
	);
	expect(['/geschiedenis/sessie/', '/gesprek/terugkijken/'].every(showsOnlyKept)).toBe(true);
});
