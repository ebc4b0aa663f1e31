import { fileName } from './download';

/** Browsers share only files of a few kinds: Chromium takes no JSON, but the same as text. */
const FORMS = [
	{ ending: 'json', type: 'application/json' },
	{ ending: 'txt', type: 'text/plain' }
];

/** Can this device hand a file of Luwte to another of its apps? */
export function canShareFiles(): boolean {
	return fileToShare('luwte', '{}') !== null;
}

/** A file in a form that this device can share. @param name without its ending */
function fileToShare(name: string, content: string): File | null {
	if (typeof navigator.canShare !== 'function') return null;
	const files = FORMS.map(({ ending, type }) => {
		const whole = fileName(name, 'data').replace(/json$/, ending);
		return new File([content], whole, { type });
	});
	return files.find((file) => navigator.canShare({ files: [file] })) ?? null;
}

/**
 * Opens the device's own way of sharing; the person chooses there with whom, or not at all.
 * @param name without its ending
 * @returns whether the file could be offered
 */
export async function shareFile(name: string, content: string): Promise<boolean> {
	const file = fileToShare(name, content);
	if (!file) return false;
	try {
		await navigator.share({ files: [file] });
		return true;
	} catch (error) {
		// She closed it: that is an answer too.
		return error instanceof DOMException && error.name === 'AbortError';
	}
}
