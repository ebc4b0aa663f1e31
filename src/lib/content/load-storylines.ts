import { found } from './found';
import { STORYLINE_IDS, type StorylineId } from './ids';
import type { Language } from './model';
import type { Storyline, StorylineShape, StorylineWords } from './storyline-model';

const shapes = import.meta.glob<StorylineShape>(
	['../../../content/storylines/*.json', '!../../../content/storylines/*.*.json'],
	{ import: 'default' }
);
const words = import.meta.glob<StorylineWords>('../../../content/storylines/*.*.json', {
	import: 'default'
});

/** One storyline, in one language; `npm run check:content` vouches for its shape. */
export async function loadStoryline(id: StorylineId, language: Language): Promise<Storyline> {
	const [shape, said] = await Promise.all([
		found(shapes[`../../../content/storylines/${id}.json`], `storyline ${id}`),
		found(words[`../../../content/storylines/${id}.${language}.json`], `${id} in ${language}`)
	]);
	return { id, shape, words: said };
}

/** All of them, to choose from. */
export function loadStorylines(language: Language): Promise<Storyline[]> {
	return Promise.all(STORYLINE_IDS.map((id) => loadStoryline(id, language)));
}
