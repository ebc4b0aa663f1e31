import { loadDeck } from './load';

/** As `loadDeck`, on a device that the Kletskwartet does not reach. */
export const withoutKletskwartet: typeof loadDeck = (id, language) =>
	id === 'kletskwartet'
		? Promise.reject(new TypeError('error loading dynamically imported module'))
		: loadDeck(id, language);
