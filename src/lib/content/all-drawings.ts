const files = import.meta.glob<string>('../../../content/unconscious/drawings/*.svg', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** All images of Het slimme onbewuste as SVG, by name; some 300 kB: import it when it is needed. */
export const ALL_DRAWINGS: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, svg]) => [path.replace(/^.*\/|\.svg$/g, ''), svg])
);
