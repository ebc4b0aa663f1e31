/** How each kind of text reads: what stands beside each other in `npm run check:content`. */
import { readCourse } from './check';
import { conditionTexts, readConditions } from './condition-check';
import { textsOf } from './course-check';
import { lessonTexts, readLessons } from './lesson-check';
import type { Language } from './model';
import type { ContentFiles } from './read-content';
import { readStorylines, storylineTexts } from './storyline-check';
import type { PlacedText } from './text-check';

/** Texts for colleagues (B1), by kind; those of cards and plates (A2 too) have figures of their own. */
export function textsByKind(files: ContentFiles, language: Language): Record<string, string[]> {
	const course = ofLanguage(readCourse(files).found, language).flatMap(textsOf);
	const isScene = ({ place }: PlacedText) => place.startsWith('scene ');
	const isBackground = ({ place }: PlacedText) => place.startsWith('background: ');
	const kinds: Record<string, PlacedText[]> = {
		exercises: course.filter((one) => !isScene(one) && !isBackground(one)),
		scenes: course.filter(isScene),
		background: course.filter(isBackground),
		conditions: ofLanguage(readConditions(files).found, language).flatMap(conditionTexts),
		lessons: ofLanguage(readLessons(files).found, language).flatMap(lessonTexts),
		storylines: ofLanguage(readStorylines(files).found, language).flatMap(storylineTexts)
	};
	return Object.fromEntries(
		Object.entries(kinds).map(([kind, texts]) => [kind, texts.map(({ text }) => text)])
	);
}

function ofLanguage<Content>(
	found: readonly { language: Language; content: Content }[],
	language: Language
): Content[] {
	return found.filter((one) => one.language === language).map(({ content }) => content);
}
