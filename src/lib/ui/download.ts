/** What a file holds, and by which name and in which form a computer knows that. */
const KINDS = {
	text: { ending: 'txt', type: 'text/plain', form: windowsText },
	table: { ending: 'csv', type: 'text/csv', form: asItIs },
	data: { ending: 'json', type: 'application/json', form: asItIs },
	drawing: { ending: 'svg', type: 'image/svg+xml', form: asItIs }
} satisfies Record<string, { ending: string; type: string; form: (content: string) => string }>;

export type FileKind = keyof typeof KINDS;

/** In front of a text: Windows then reads it as UTF-8, and every letter is right. */
const UTF8_MARK = '\uFEFF';

/** As a PC opens it with a double click: line ends that every Notepad knows. */
function windowsText(content: string): string {
	return UTF8_MARK + content.replace(/\r?\n/g, '\r\n');
}

function asItIs(content: string): string {
	return content;
}

/** What no file name may hold: on Windows, and with it anywhere else. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]+/g;
const MOST_LETTERS = 80;

/** @param name without its ending */
export function fileName(name: string, kind: FileKind): string {
	return nameWith(name, KINDS[kind].ending);
}

function nameWith(name: string, ending: string): string {
	const plain = name.replace(FORBIDDEN, '-').slice(0, MOST_LETTERS);
	return `${plain.replace(/[. ]+$/, '')}.${ending}`;
}

/** What stands in the file: `content`, in the form of its kind. */
export function fileText(content: string, kind: FileKind): string {
	return KINDS[kind].form(content);
}

/**
 * Hands the person a file that was made in the page; nothing leaves the device.
 * @param name without its ending
 */
export function download(name: string, kind: FileKind, content: string) {
	const { type, ending } = KINDS[kind];
	downloadBlob(name, ending, new Blob([fileText(content, kind)], { type }));
}

/** As `download`, of what is no text. */
export function downloadBlob(name: string, ending: string, blob: Blob) {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = nameWith(name, ending);
	link.click();
	// After the click the browser has its own hold on the file.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Day as it sorts well in a file name: 2026-11-23. @param epoch ms since 1970 */
export function fileDate(epoch: number): string {
	const date = new Date(epoch);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
