/**
 * `npm run check:content`, also before each build: is everything the app says whole and readable?
 * `npm run check:content -- body` shows only what is said about files with that word in their name.
 */
import { checkContent, readCourse } from '../src/lib/content/check.ts';
import { wordCount } from '../src/lib/content/course-check.ts';
import { checkDrawing } from '../src/lib/content/drawing-check.ts';
import { readContentFiles, readDrawings, readDrawnPictures } from './content-files';

const [only = ''] = process.argv.slice(2);
const files = readContentFiles();
const drawings = readDrawings();
const complaints = [
	...checkContent(files, readDrawnPictures(), drawings),
	...[...drawings].flatMap(([name, svg]) => checkDrawing(name, svg))
].filter((complaint) => complaint.includes(only));

const course = readCourse(files).found;
console.table(
	course
		.filter(({ language }) => language === 'nl')
		.map(({ id, content }) => ({
			module: id,
			exercises: content.exercises.length,
			scenes: content.scenes.length,
			'words nl': wordCount(content),
			'words en': course
				.filter((other) => other.id === id && other.language === 'en')
				.map((other) => wordCount(other.content))[0]
		}))
);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
	console.error(`\ncontent/ has ${complaints.length} faults.`);
	process.exitCode = 1;
} else console.log('OK');
