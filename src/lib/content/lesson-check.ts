/** Looks after the lessons: times, what they lead to, and words in both languages. */
import type { Module } from '../course/types';
import { minutesOf, type LessonBlock } from '../classroom/lesson';
import { LESSON_IDS } from './ids';
import { lessonSchema, type Lesson } from './lesson-schema';
import { meetingFaults } from './meeting-check';
import { type ContentFiles, type FoundContent, readInLanguages } from './read-content';
import { plainFaults, typewriterFaults, type PlacedText } from './text-check';

/** What a lesson may lead to. */
export interface LessonTargets {
	course: readonly FoundContent<Module>[];
	/** Names of storylines. */
	storylines: ReadonlySet<string>;
	/** Names of recordings that come with Luwte. */
	recordings: ReadonlySet<string>;
}

/** The lessons, as far as they can be read. */
export function readLessons(files: ContentFiles) {
	return readInLanguages<Lesson>(files, 'lessons', LESSON_IDS, lessonSchema);
}

/** Everything that is wrong with the lessons, in sentences that name the file. */
export function checkLessons(found: FoundContent<Lesson>[], targets: LessonTargets): string[] {
	return found.flatMap(({ path, id, language, content }) => {
		const dutch = found.find((other) => other.id === id && other.language === 'nl');
		return [
			...(content.id === id ? [] : [`calls itself ${content.id}.`]),
			...timeFaults(content),
			...content.blocks.flatMap((block) => targetFaults(block, content, targets)),
			...unusedModules(content),
			...meetingFaults(content, targets.course),
			...lessonTexts(content).flatMap((one) => [
				...emptyFaults(one),
				...plainFaults(one.place, one.text, 'B1', language),
				...typewriterFaults(one)
			]),
			...(dutch ? differences(skeletonOf(content), skeletonOf(dutch.content)) : [])
		].map((fault) => `${path}: ${fault}`);
	});
}

function timeFaults({ minutes, blocks }: Lesson): string[] {
	const sum = minutesOf(blocks);
	return sum === minutes ? [] : [`lasts ${minutes} minutes, and its blocks ${sum}.`];
}

function targetFaults(block: LessonBlock, { modules }: Lesson, targets: LessonTargets): string[] {
	const place = `block ${block.id}`;
	switch (block.kind) {
		case 'exercise': {
			const [module = '', name] = block.exercise.split('/');
			const known = targets.course.some(
				({ id, content }) => id === module && content.exercises.some((one) => one.id === name)
			);
			return [
				...(known ? [] : [`${place}: there is no exercise ${block.exercise}.`]),
				...(modules.includes(module) ? [] : [`${place}: ${module} is not among its modules.`])
			];
		}
		case 'storyline':
			return targets.storylines.has(block.storyline)
				? []
				: [`${place}: there is no storyline ${block.storyline}.`];
		case 'replay':
			return targets.recordings.has(block.recording)
				? []
				: [`${place}: there is no recording ${block.recording}.`];
		default:
			return [];
	}
}

function unusedModules({ modules, blocks }: Lesson): string[] {
	const used = new Set(
		blocks.map((block) => (block.kind === 'exercise' ? block.exercise.split('/')[0] : ''))
	);
	return modules.filter((id) => !used.has(id)).map((id) => `nothing in it is from module ${id}.`);
}

/** Every text of a lesson with its place, except names of sources. */
export function lessonTexts({
	title,
	summary,
	materials = [],
	blocks,
	sources
}: Lesson): PlacedText[] {
	return [
		{ place: 'title', text: title },
		{ place: 'summary', text: summary },
		...materials.map((text) => ({ place: 'materials', text })),
		...sources.map(({ claim }) => ({ place: 'sources', text: claim })),
		...blocks.flatMap(({ id, title, screen, notes, skip }) =>
			[
				title,
				screen.title,
				...screen.lines,
				...notes.say,
				...notes.watch,
				...notes.asked.flatMap(({ question, answer }) => [question, answer]),
				...(skip === null ? [] : [skip])
			].map((text) => ({ place: `block ${id}`, text }))
		)
	];
}

function emptyFaults({ place, text }: PlacedText): string[] {
	return text.trim() === text && text !== ''
		? []
		: [`${place}: an empty text, or spaces around it.`];
}

/** All that must be equal in both languages: everything but the words, and how many words there are. */
function skeletonOf(lesson: Lesson): string[] {
	const { minutes, modules, materials = [], paper, homework, blocks, sources } = lesson;
	return [
		`${minutes} minutes of ${modules.join(', ')}`,
		JSON.stringify({ materials: materials.length, paper, homework }),
		`${sources.length} sources`,
		...blocks.map(({ title: _title, screen, notes, skip, ...rest }) =>
			JSON.stringify({
				...rest,
				lines: screen.lines.length,
				notes: [notes.say, notes.watch, notes.asked].map(({ length }) => length),
				skip: skip !== null
			})
		)
	];
}

function differences(mine: readonly string[], dutch: readonly string[]): string[] {
	const at = Array.from({ length: Math.max(mine.length, dutch.length) }, (_, i) => i).find(
		(i) => mine[i] !== dutch[i]
	);
	if (at === undefined) return [];
	return [`${mine[at] ?? 'the end'} where Dutch has ${dutch[at] ?? 'the end'}`];
}
