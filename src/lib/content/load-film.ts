import type { Film, FilmShape, FilmWords } from './film-model';
import { found } from './found';
import type { Language } from './model';

const shapes = import.meta.glob<FilmShape>('../../../content/intro/film.json', {
	import: 'default'
});
const texts = import.meta.glob<FilmWords>('../../../content/intro/film.*.json', {
	import: 'default'
});
const drawings = import.meta.glob<string>('../../../content/intro/drawings/*.svg', {
	query: '?raw',
	import: 'default'
});

/** The intro film, in one language; `npm run check:content` vouches for its shape. */
export async function loadFilm(language: Language): Promise<Film> {
	const [shape, words] = await Promise.all([
		found(shapes['../../../content/intro/film.json'], 'film'),
		found(texts[`../../../content/intro/film.${language}.json`], `film in ${language}`)
	]);
	const drawn = await Promise.all(
		shape.shots.map(async ({ id }): Promise<[string, string]> => {
			return [id, await found(drawings[`../../../content/intro/drawings/${id}.svg`], id)];
		})
	);
	return { shape, words, drawings: Object.fromEntries(drawn) };
}
