import { recall, remember } from '../choices';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEY = 'luwte-theme';

function remembered(): ThemeName {
	const theme = recall(KEY);
	return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** The chosen theme; `before-paint.js` applies it before the first paint of the next page. */
class ThemeChoice {
	current = $state<ThemeName>('system');

	/** Reads what was chosen before, and shows it; call once the page is in a browser. */
	load() {
		this.#show(remembered());
	}

	choose(theme: ThemeName) {
		this.#show(theme);
		remember(KEY, theme === 'system' ? null : theme);
	}

	#show(theme: ThemeName) {
		this.current = theme;
		const { dataset } = document.documentElement;
		if (theme === 'system') delete dataset['theme'];
		else dataset['theme'] = theme;
	}
}

export const themeChoice = new ThemeChoice();
