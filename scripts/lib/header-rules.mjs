/**
 * Reads a `_headers` file: a path on a line of its own, below it indented `Name: value` lines.
 * @typedef {{ path: string, headers: [name: string, value: string][] }} HeaderRule
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaderRules(text) {
	/** @type {HeaderRule[]} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.trim().startsWith('#')) continue;
		if (!/^\s/.test(line)) {
			rules.push({ path: line.trim(), headers: [] });
			continue;
		}
		const colon = line.indexOf(':');
		rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
	}
	return rules;
}

/**
 * The headers for one address. A path is exact or ends in `*`. When several rules name the same
 * header their values are joined, as the hosts that read such a file do.
 * @param {HeaderRule[]} rules
 * @param {string} pathname
 * @returns {Map<string, string>}
 */
export function headersFor(rules, pathname) {
	const found = new Map();
	for (const { path, headers } of rules) {
		const matches = path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
		if (!matches) continue;
		for (const [name, value] of headers)
			found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
	}
	return found;
}
