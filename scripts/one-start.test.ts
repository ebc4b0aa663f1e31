import { describe, expect, it } from 'vitest';
import { inlineScriptHashes } from './hosts/headers';
import { withOneStart } from './one-start';

/** A page as SvelteKit 2 writes it. */
function page(nodes: string | null): string {
	const options = nodes === null ? '' : `, { node_ids: ${nodes}, data: [null,null] }`;
	const script = `{
		const element = document.currentScript.parentElement;
		import("/start.js").then((kit) => { kit.start(element${options}); });
	}`;
	const [hash] = inlineScriptHashes(`<script>${script}</script>`);
	return `<meta content="script-src 'self' '${hash}'"><div><script>${script}</script></div>`;
}

describe('the start of a page', () => {
	it('is the same script for every page, and the page’s own policy allows it', () => {
		const [one, other] = [withOneStart(page('[0, 2]')), withOneStart(page('[0, 3, 14]'))];
		expect(inlineScriptHashes(one)).toEqual(inlineScriptHashes(other));
		for (const html of [one, other]) expect(html).toContain(`'${inlineScriptHashes(html)[0]}'`);
		expect(one).toContain('<script data-nodes="[0,2]">');
		expect(other).toContain('<script data-nodes="[0,3,14]">');
	});

	it('stays as it is when it was changed already, or has no parts', () => {
		expect(withOneStart(page(null))).toBe(page(null));
		expect(withOneStart(withOneStart(page('[0, 2]')))).toBe(withOneStart(page('[0, 2]')));
	});

	it('is refused when it looks otherwise', () => {
		const strange = page('[0, 2]').replace('document.currentScript', 'somewhere');
		expect(() => withOneStart(strange)).toThrow('SvelteKit 2');
	});
});
