/** `npm run check:content`, also before each build: is everything the games say whole and readable? */
import { checkContent } from '../src/lib/content/check.ts';
import { readContentFiles, readDrawnPictures } from './content-files';

const complaints = checkContent(readContentFiles(), readDrawnPictures());
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
	console.error(`\ncontent/ has ${complaints.length} faults.`);
	process.exitCode = 1;
}
