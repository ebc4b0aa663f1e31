import { id } from '../visitor';
import type { Walk } from '../walk';

/** All of the app is 20 MB, and a service worker fetches it file by file. */
const KEEPING_MS = 90_000;

/**
 * Nobody answers what asks for the newest version. A page that is left while a part of it is on its way complains in
 * Firefox; that every part can be had is seen by what is done with it.
 */
const WITHOUT_NETWORK =
	/version\.json|ServiceWorker intercepted|dynamically imported module|ERR_CONNECTION_REFUSED/;

export const offline: Walk = {
	name: 'Opened once, it works without a network',
	isKept: true,
	expected: WITHOUT_NETWORK,
	async take(visitor) {
		await visitor.visit('/');
		await visitor.see(id('offline-ready'), undefined, KEEPING_MS);
		visitor.site.stop();
		await visitor.reload();
		await visitor.see({ css: 'h1' });
		for (const path of ['/en/spellen/', '/praatplaat/?deur=client', '/oefenen/']) {
			await visitor.visit(path);
			await visitor.see({ css: 'h1' });
		}
		await visitor.visit('/spellen/kletskwartet/?zit=samen');
		await visitor.press(id('card'));
		await visitor.see(id('question-text'));
		await visitor.until('the picture of a card', () =>
			visitor.tab.evaluate(
				() => (document.querySelector<HTMLImageElement>('.playing-card img')?.naturalWidth ?? 0) > 0
			)
		);
		await visitor.visit('/meten/?bron=simulatie&tempo=10');
		await visitor.has(id('pipeline'), 'data-phase', 'running');
		await visitor.see(id('breathing-rate'));
	}
};
