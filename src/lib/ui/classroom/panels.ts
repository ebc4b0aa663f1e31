import type { Show } from '$lib/classroom';

/** The parts of the instructor's controls, in the order of their tabs, and what each puts on the screen. */
export const PANELS = {
	words: ['welcome', 'words', 'film', 'summary'],
	body: ['body'],
	storyline: ['storyline'],
	live: ['live'],
	replay: ['replay'],
	barometer: ['barometer']
} as const satisfies Record<string, readonly Show[]>;

export type PanelName = keyof typeof PANELS;

export const PANEL_NAMES = Object.keys(PANELS) as PanelName[];

/** Where the controls are of what lies on the screen. */
export function panelOf(show: Show): PanelName {
	const shows = (name: PanelName): readonly Show[] => PANELS[name];
	return PANEL_NAMES.find((name) => shows(name).includes(show)) ?? 'words';
}
