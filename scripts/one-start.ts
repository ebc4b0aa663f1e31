import { inlineScriptHashes } from './hosts/headers';

const OPENING = '<script>';
const ELEMENT = 'const element = document.currentScript.parentElement;';
const NODES = /node_ids: (\[[\d, ]+\]),/;

/**
 * A page whose start script is the same as that of every other page: which parts make up the page stands in
 * an attribute of the tag instead. Each page's own script would need its own hash in the policy, and a header
 * with the hashes of all pages becomes longer than some hosts take.
 * @throws when the page starts in another way than SvelteKit 2 writes it
 */
export function withOneStart(html: string): string {
	const [old, ...others] = inlineScriptHashes(html);
	const nodes = NODES.exec(html)?.[1]?.replaceAll(' ', '');
	// The page for addresses that do not exist starts without parts: one script, as it is.
	if (old && !nodes && html.includes(ELEMENT)) return html;
	if (!old || others.length > 0 || !nodes || !html.includes(ELEMENT) || !html.includes(old))
		throw new Error('A page does not start as SvelteKit 2 lets it: see scripts/one-start.ts.');
	const changed = html
		.replace(OPENING, `<script data-nodes="${nodes}">`)
		.replace(
			ELEMENT,
			`${ELEMENT}\n\n\t\t\t\t\tconst nodes = JSON.parse(document.currentScript.dataset.nodes);`
		)
		.replace(NODES, 'node_ids: nodes,');
	return changed.replace(old, inlineScriptHashes(changed)[0]!);
}
