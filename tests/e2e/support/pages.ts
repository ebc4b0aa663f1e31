/** Every page that the site has, in Dutch; English is the same under `/en`. */
export const PAGES = [
	'/',
	'/meten/',
	'/geschiedenis/',
	'/geschiedenis/sessie/',
	'/privacy/',
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
