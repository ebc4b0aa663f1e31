import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../lib/paths-below.mjs';
import { type HeaderRule, headerRules, inlineScriptHashes } from './headers';

/** Addresses of the pages of a built site, as files below its folder. */
export function pageFiles(site: string): string[] {
	return pathsBelow(site).filter((file) => file.endsWith('.html'));
}

/** The headers that a built site needs: its policy allows the scripts that its own pages begin with. */
export function rulesOfSite(site: string): HeaderRule[] {
	const hashes = pageFiles(site).flatMap((file) =>
		inlineScriptHashes(readFileSync(join(site, file), 'utf8'))
	);
	return headerRules([...new Set(hashes)].sort());
}
