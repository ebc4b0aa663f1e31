/** What can be pointed at: the one of all that a selector finds, visible, and with these words if any are given. */
export interface Target {
	css: string;
	/** All of its words, or its accessible label. */
	name?: string;
	/** Words that it has somewhere. */
	text?: string;
	nth?: number;
}

export interface Sight {
	count: number;
	text: string;
	value: string;
	attributes: Record<string, string>;
	focused: boolean;
	/** Where to press it, px; none while something else lies there. */
	at: { x: number; y: number } | null;
}

/** Runs in the page: finds something, and if asked brings it into view or gives it the focus. */
export function lookAt(
	{ css, name, text, nth = 0 }: Target,
	then: 'look' | 'show' | 'focus'
): Sight {
	const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
	const found = [...document.querySelectorAll<HTMLElement>(css)].filter(
		(one) =>
			(one.matches('input[type=file]') || one.checkVisibility({ visibilityProperty: true })) &&
			(name === undefined || words(one) === name || one.getAttribute('aria-label') === name) &&
			(text === undefined || words(one).includes(text))
	);
	const element = found[nth];
	const empty = {
		count: found.length,
		text: '',
		value: '',
		attributes: {},
		focused: false,
		at: null
	};
	if (!element) return empty;
	if (then === 'focus') {
		element.focus();
		if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
			element.select();
	}
	return {
		count: found.length,
		text: words(element),
		value: String((element as HTMLInputElement).value ?? ''),
		attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
		focused: document.activeElement === element,
		at: then === 'show' ? pressable(element) : null
	};

	/** The middle of it, or of its label: a choice may be drawn by its label alone. */
	function pressable(wanted: HTMLElement) {
		if (wanted.matches(':disabled, [aria-disabled=true]')) return null;
		const labels = [...((wanted as HTMLInputElement).labels ?? [])];
		for (const one of [wanted, ...labels]) {
			one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
			const box = one.getBoundingClientRect();
			const x = Math.round(box.left + box.width / 2);
			const y = Math.round(box.top + box.height / 2);
			const there = document.elementFromPoint(x, y);
			if (there && (one.contains(there) || labels.some((label) => label.contains(there))))
				return { x, y };
		}
		return null;
	}
}

/** Runs in the page: chooses in a list of the browser's own, which no driver opens. */
export function selectOption(css: string, index: number) {
	const list = document.querySelector<HTMLSelectElement>(css);
	if (!list) throw new Error(`no list: ${css}`);
	list.selectedIndex = index;
	for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Runs in the page: a link within the app, as if somebody followed it. */
export function leadTo(path: string) {
	document.querySelector('h1')?.setAttribute('data-left', '');
	const link = document.createElement('a');
	link.href = path;
	document.body.append(link);
	link.click();
	link.remove();
}
