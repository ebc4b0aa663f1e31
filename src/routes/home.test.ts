import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { localizeHref, overwriteGetLocale } from '$lib/paraglide/runtime';
import { exerciseAddress, FIRST_EXERCISE } from '$lib/ui/course/modules';
import en from '../../messages/en.json' with { type: 'json' };
import nl from '../../messages/nl.json' with { type: 'json' };
import Home from './+page.svelte';

/** Every door of the home page as text, and where it leads. */
function doors(locale: 'nl' | 'en') {
	overwriteGetLocale(() => locale);
	const { body } = render(Home);
	const [, list = ''] = body.split(/<h2 id="doors">/);
	return Array.from(list.matchAll(/<li\b.*?<\/li>/gs), ([door]) => ({
		href: /<a[^>]*\bhref="([^"]*)"/.exec(door)?.[1] ?? null,
		texts: Array.from(door.matchAll(/<span class="name[^>]*>(.*?)<\/span>/gs), ([, text]) =>
			text!.replace(/<[^>]*>/g, '').trim()
		)
	}));
}

it.each([
	['nl', nl, ''],
	['en', en, '/en']
] as const)('has seven doors, and all are open (%s)', (locale, words, prefix) => {
	expect(doors(locale)).toEqual([
		{ href: `${prefix}/oefenen/`, texts: [words.door_practise] },
		{ href: `${prefix}/rustcheck/`, texts: [words.door_calm] },
		{ href: `${prefix}/gesprek/`, texts: [words.door_talk] },
		{ href: `${prefix}/spellen/`, texts: [words.door_games] },
		{ href: `${prefix}/onbewuste/`, texts: [words.door_unconscious] },
		{ href: `${prefix}/praatplaat/`, texts: [words.way_plate] },
		{ href: `${prefix}/docent/`, texts: [words.door_teacher] }
	]);
});

it.each(['nl', 'en'] as const)('begins with the first exercise, not with a list (%s)', (locale) => {
	overwriteGetLocale(() => locale);
	const { body } = render(Home);
	const begin = /<a[^>]*data-testid="begin-here"[^>]*>/.exec(body)?.[0];
	expect(begin).toContain(`href="${localizeHref(exerciseAddress(FIRST_EXERCISE))}"`);
});
