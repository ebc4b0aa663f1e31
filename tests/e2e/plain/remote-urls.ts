/** An address in a shipped file that is not on our own site. */
export interface RemoteUrl {
	url: string;
	/** Some text around it, to find it by. */
	context: string;
}

/**
 * Addresses that stand in shipped code without ever being asked for, with the reason.
 * None of them may be a host that could receive something.
 */
export const ALLOWED: { pattern: RegExp; reason: string }[] = [
	{ pattern: /^https?:\/\/www\.w3\.org\//, reason: 'names of XML languages (SVG, MathML)' },
	{ pattern: /^https:\/\/svelte\.dev\/e\//, reason: 'explanation printed with a Svelte error' },
	{
		pattern: /^https:\/\/paraglidejs\.com\/errors/,
		reason: 'explanation in an error of Paraglide'
	},
	{ pattern: /^http:\/\/(fallback|example)\.com$/, reason: 'Paraglide takes paths apart with it' },
	{ pattern: /^https:\/\/luwte-check\.invalid/, reason: 'our own check that a request is blocked' },
	{ pattern: /^https:\/\/www\.tensorflow\.org\/lite\/guide\//, reason: 'hint in a TFLite error' },
	{
		pattern: /^https:\/\/github\.com\/opencv\/opencv\/issues\//,
		reason: 'hint in an OpenCV error'
	},
	{ pattern: /^http:\/\/(go|goto)\//, reason: 'hint in a Protobuf error; no host outside Google' }
];

/**
 * May not occur at all: the library's later versions report there. `type.googleapis.com/` is the
 * beginning of names in Protobuf and no address; with a scheme in front it would be found as one.
 */
export const FORBIDDEN =
	/(?<!\btype\.)googleapis\.com|google-analytics\.com|googletagmanager\.com/i;

/** With a scheme anywhere; without one only where a text begins, as `//` is a remark elsewhere. */
const ABSOLUTE =
	/\b(?:https?|wss?):\/\/[^\s"'`<>\\)\0]*|(?<=["'`])\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>\\)]*/gi;

/** Lines of a script that are nothing but a remark. */
const REMARKS = /^[ \t]*(?:\/\/|\*).*$/gm;

/** A script without its remarks: they call nothing, and name many addresses. */
export function withoutRemarks(script: string): string {
	return script.replace(REMARKS, '');
}

/** All absolute addresses in a text (or a binary file read as latin1). */
export function findRemoteUrls(text: string): RemoteUrl[] {
	return [...text.matchAll(ABSOLUTE)].map((match) => ({
		url: match[0],
		context: text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 20)
	}));
}

/** Those that no reason allows. */
export function notAllowed(urls: RemoteUrl[]): RemoteUrl[] {
	return urls.filter(
		({ url }) => FORBIDDEN.test(url) || !ALLOWED.some(({ pattern }) => pattern.test(url))
	);
}
