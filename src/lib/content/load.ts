import type { Module } from '../course/types';
import { found } from './found';
import type { DeckId, MemorieId, ModuleId } from './ids';
import type { Deck, Language, Memorie, PictureNames } from './model';

// Every file is a piece of its own, fetched when asked for: a page brings along no deck but the one
// that is played. `npm run check:content` vouches for their shape.
const decks = import.meta.glob<Deck>('../../../content/decks/*.json', { import: 'default' });
const memories = import.meta.glob<Memorie>('../../../content/memorie/*.json', {
	import: 'default'
});

const modules = import.meta.glob<Module>('../../../content/course/*.json', { import: 'default' });
const drawings = import.meta.glob<string>('../../../content/course/pictures/*.svg', {
	query: '?raw',
	import: 'default'
});

/** A module of the course, in one language. */
export function loadModule(id: ModuleId, language: Language): Promise<Module> {
	return found(modules[`../../../content/course/${id}.${language}.json`], id);
}

/** One of the course's own drawings: SVG of plain shapes only, as `npm run check:content` sees to. */
export function loadDrawing(id: string): Promise<string> {
	return found(drawings[`../../../content/course/pictures/${id}.svg`], id);
}

/** A deck that comes with Luwte, in one language. */
export function loadDeck(id: DeckId, language: Language): Promise<Deck> {
	return found(decks[`../../../content/decks/${id}.${language}.json`], id);
}

/** A game of memorie that comes with Luwte, in one language. */
export function loadMemorie(id: MemorieId, language: Language): Promise<Memorie> {
	return found(memories[`../../../content/memorie/${id}.${language}.json`], id);
}

/** The names of all pictures of the set, for who chooses one. */
export async function loadPictureNames(): Promise<PictureNames> {
	return (await import('../../../content/pictures.json')).default;
}
