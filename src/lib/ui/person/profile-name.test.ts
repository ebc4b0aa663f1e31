import { expect, it } from 'vitest';
import { profileName } from './profile-name';

const called = (...names: string[]) => {
	const all = names.map((name, index) => ({ id: String(index), name }));
	return all.map((profile) => profileName(profile, all));
};

it('is a name, and the usual one for who gave none', () => {
	expect(called('', 'Roos')).toEqual(['Ik', 'Roos']);
});

it('tells namesakes apart, as after bringing back a file of another device', () => {
	expect(called('', 'Roos', '', 'Roos', '')).toEqual([
		'Ik',
		'Roos',
		'Ik (2)',
		'Roos (2)',
		'Ik (3)'
	]);
	expect(called('', 'Ik')).toEqual(['Ik', 'Ik (2)']);
});
