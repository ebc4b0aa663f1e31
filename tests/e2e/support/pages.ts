import { expect, type Page } from '@playwright/test';
import { leadTo } from '../../browsers/in-page';

/** Every page that the site has, in Dutch; English is the same under `/en`. */
export const PAGES = [
	'/',
	'/meten/',
	'/rustcheck/',
	'/minuut/',
	'/intro/',
	'/gegevens/',
	'/geschiedenis/',
	'/geschiedenis/sessie/',
	'/gesprek/terugkijken/',
	'/signalenplan/',
	'/privacy/',
	'/slot/',
	'/over/',
	'/gesprek/',
	'/oefenen/',
	'/oefenen/module/',
	'/oefenen/oefening/',
	'/oefenen/signalen/',
	'/oefenen/achtergrond/',
	'/oefenen/bijeenkomst/',
	'/spellen/',
	'/spellen/kletskwartet/',
	'/spellen/kiezen/',
	'/spellen/vooraf/',
	'/spellen/memorie/',
	'/spellen/eigen/',
	'/spellen/eigen/bewerken/',
	'/spellen/afdrukken/',
	'/praatplaat/',
	'/praatplaat/afdrukken/',
	'/onbewuste/',
	'/onbewuste/praten/',
	'/onbewuste/bord/',
	'/onbewuste/stap/',
	'/onbewuste/beelden/',
	'/onbewuste/afdrukken/',
	'/docent/',
	'/docent/regie/',
	'/docent/scherm/',
	'/docent/kaarten/',
	'/docent/lessen/',
	'/docent/lessen/bewerken/',
	'/docent/lessen/bekijken/',
	'/docent/handouts/'
];

export const LANGUAGES = [
	{ lang: 'nl', prefix: '' },
	{ lang: 'en', prefix: '/en' }
] as const;

/** Goes on to another page within the app, as by a link: nothing is loaded anew. */
export async function follow(page: Page, path: string) {
	await page.evaluate(leadTo, path);
	await page.waitForURL(`**${path}`);
	// The address changes before the page does.
	await expect(page.locator('h1[data-left]')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}
