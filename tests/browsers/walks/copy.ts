import { words } from '../../e2e/support/words';
import { fileFor, saved } from '../files';
import { id } from '../visitor';
import type { Walk } from '../walk';

export const copy: Walk = {
	name: 'Everything out as a file, erased, and in again',
	needs: ['download'],
	async take(visitor) {
		const body = id('geel-body');
		await visitor.visit('/signalenplan/');
		await visitor.write(body, 'Mijn kaken staan strak');
		await visitor.has(id('kept'), 'data-kept', 'true');

		await visitor.follow('/gegevens/');
		await visitor.see({ css: '[data-testid=import]:enabled' });
		const { name, bytes } = await saved(visitor, () => visitor.press(id('copy-out')));
		if (!/^luwte-\d{4}-\d\d-\d\d\.luwte$/.test(name)) throw new Error(`saved as ${name}`);
		await visitor.press(id('erase-all'));
		await visitor.press({ css: 'dialog[open] [data-testid=confirm]' });
		await visitor.see(id('erased'), words.nl.history_deleted_all);
		await visitor.see(id('rows-left'), '0');
		await visitor.follow('/signalenplan/');
		await visitor.until('an empty plan', async () => (await visitor.look(body)).value === '');

		await visitor.follow('/gegevens/');
		await visitor.see({ css: '[data-testid=import]:enabled' });
		await visitor.tab.upload('[data-testid=import]', [fileFor(visitor, name, bytes)]);
		await visitor.press(id('restore-merge'));
		await visitor.see(id('imported'));
		await visitor.follow('/signalenplan/');
		await visitor.until(
			'the plan that was brought back',
			async () => (await visitor.look(body)).value === 'Mijn kaken staan strak'
		);
	}
};
