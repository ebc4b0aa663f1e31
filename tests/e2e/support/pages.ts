/** Every page that the site has, in Dutch; English is the same under `/en`. */
export const PAGES = [
	'/',
	'/meten/',
	'/rustcheck/',
	'/geschiedenis/',
	'/geschiedenis/sessie/',
	'/gesprek/terugkijken/',
	'/signalenplan/',
	'/privacy/',
	'/gesprek/',
	'/oefenen/',
	'/oefenen/module/',
	'/oefenen/oefening/',
	'/oefenen/signalen/',
	'/spellen/',
	'/spellen/kletskwartet/',
	'/spellen/kiezen/',
	'/spellen/memorie/',
	'/spellen/eigen/',
	'/spellen/eigen/bewerken/',
	'/spellen/afdrukken/'
];

export const LANGUAGES = [
	{ lang: 'nl', prefix: '' },
	{ lang: 'en', prefix: '/en' }
] as const;

/**
 * Each language and each of both colours once: what colours do to a screen does not depend on its words,
 * and looking at all four takes twice as long.
 */
export const LOOKS = [
	{ ...LANGUAGES[0], colorScheme: 'light' },
	{ ...LANGUAGES[1], colorScheme: 'dark' }
] as const;
