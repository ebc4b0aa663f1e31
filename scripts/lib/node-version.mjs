/**
 * Whether a Node version can build Luwte: 20.19 and later in the 20 line, 22.12 and everything
 * newer. Vite needs the ability to `require` ES modules, which came with these.
 * @param {string} version such as `20.19.0`
 */
export function isNodeNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
	const version = process.versions.node;
	if (isNodeNewEnough(version)) return;
	console.error(`Luwte needs Node 20.19, 22.12 or newer; this is Node ${version}.`);
	console.error('Get a newer one from nodejs.org, then run the same command again.');
	process.exit(1);
}
