import { PAGES } from '../../e2e/support/pages';
import type { Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Every page has a heading, and the language that its address says. */
async function expectPage(visitor: Visitor, lang: string) {
	await visitor.see({ css: 'h1' });
	// Left before that, Firefox complains of what it had still to fetch.
	await visitor.gone({ css: '[data-awaits]' });
	const told = await visitor.tab.evaluate(() => document.documentElement.lang);
	if (told !== lang) throw new Error(`the page says it speaks ${told}, not ${lang}`);
}

export const pagesByAddress: Walk = {
	name: 'Every page by its address, Dutch',
	async take(visitor) {
		for (const path of PAGES) {
			await visitor.visit(path);
			await expectPage(visitor, 'nl');
		}
	}
};

export const pagesByLink: Walk = {
	name: 'Every page by a link, English',
	async take(visitor) {
		await visitor.visit('/en/');
		for (const path of PAGES.slice(1)) {
			await visitor.follow(`/en${path}`);
			await expectPage(visitor, 'en');
		}
	}
};
