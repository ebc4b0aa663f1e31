import { type ClipOptions, defaults } from './options';

/** The clips that the browser tests use; short ones where breathing does not matter. */
export const presets = {
	/** A person who breathes fifteen times a minute. */
	breathing15: defaults,
	/** The person, and somebody beside her. */
	twoPersons: { ...defaults, seconds: 4, persons: 2 },
	/** The person as an ordinary laptop shows her: near, with her shoulders at the bottom. */
	laptop: { ...defaults, amplitudePx: 3, view: { share: 0.6, line: 0.88 } },
	/** Nobody. */
	empty: { ...defaults, seconds: 4, persons: 0 },
	/** The person in a room too dark to see her well. */
	dark: { ...defaults, seconds: 4, gain: 0.2 }
} satisfies Record<string, ClipOptions>;

export type PresetName = keyof typeof presets;
