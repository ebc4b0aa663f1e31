import { PAGES } from '../../e2e/support/pages';
import type { Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Every page has a heading, and the language that its address says. */
async function expectPage(visitor: Visitor, lang: string) {
	await visitor.see({ css: 'h1' });
	await visitor.gone({ css: '[data-awaits]' });
	const told = await visitor.tab.evaluate(() => document.documentElement.lang);
	if (told !== lang) throw new Error(`the page says it speaks ${told}, not ${lang}`);
}

/** Runs in the page: resolves when what it fetches of itself has come. */
function fetchesNoMore(): Promise<boolean> {
	return new Promise((resolve) => {
		let before = -1;
		const look = () => {
			const { length } = performance.getEntriesByType('resource');
			if (length === before) return resolve(true);
			before = length;
			setTimeout(look, 100);
		};
		look();
	});
}

export const pagesByAddress: Walk = {
	name: 'Every page by its address, Dutch',
	async take(visitor) {
		for (const path of PAGES) {
			await visitor.visit(path);
			await expectPage(visitor, 'nl');
			// Left before that, Firefox complains of what did not come.
			await visitor.tab.evaluate(fetchesNoMore);
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
