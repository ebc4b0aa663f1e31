/** Small choices that the browser keeps on this device. Where it refuses, a choice holds for this page. */

/** What was chosen before; `null` when nothing was, or the browser keeps nothing. */
export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** As `recall`, for what was kept as JSON; `null` as well for what is garbled. */
export function recallJson(key: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

/** How all names begin that are ours. */
const OURS = 'luwte-';

/** How many of all choices are here: those of this device, and those of this tab. */
export function choicesLeft(): number {
	return ours().length;
}

/** None is left. */
export function forgetChoices() {
	for (const [storage, key] of ours()) storage.removeItem(key);
}

function ours(): [Storage, string][] {
	try {
		return [localStorage, sessionStorage].flatMap((storage) =>
			Object.keys(storage)
				.filter((key) => key.startsWith(OURS))
				.map((key): [Storage, string] => [storage, key])
		);
	} catch {
		// Refused: then there are none.
		return [];
	}
}

/** @param choice `null`: nothing is chosen any more */
export function remember(key: string, choice: string | null) {
	try {
		if (choice === null) localStorage.removeItem(key);
		else localStorage.setItem(key, choice);
	} catch {
		// Refused: it holds for this page.
	}
}
