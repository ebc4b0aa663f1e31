import { found } from './found';
import type { Handouts } from './handout-schema';
import type { LessonId } from './ids';
import type { Lesson } from './lesson-schema';
import type { Language } from './model';

const lessons = import.meta.glob<Lesson>('../../../content/lessons/*.json', { import: 'default' });

/** A lesson that comes with Luwte, in one language; `npm run check:content` vouches for its shape. */
export function loadLesson(id: LessonId, language: Language): Promise<Lesson> {
	return found(lessons[`../../../content/lessons/${id}.${language}.json`], id);
}

const sheets = import.meta.glob<Handouts>('../../../content/handouts/*.json', {
	import: 'default'
});

/** Sheets of paper for a class, in one language. */
export function loadHandouts(language: Language): Promise<Handouts> {
	return found(sheets[`../../../content/handouts/sheets.${language}.json`], 'handouts');
}
