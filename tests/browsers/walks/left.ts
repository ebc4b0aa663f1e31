import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Each of them reads what is kept as soon as it is there. */
const PASSED = ['/gegevens/', '/spellen/eigen/', '/geschiedenis/', '/onbewuste/', '/signalenplan/'];
const body = id('geel-body');

const holds = (visitor: Visitor, text: string) =>
	visitor.until(`the plan with ${text}`, async () => (await visitor.look(body)).value === text);

export const leftAtOnce: Walk = {
	name: 'Pages left at once, and gone back to',
	async take(visitor) {
		await visitor.visit('/signalenplan/');
		await visitor.write(body, 'Warm');
		await visitor.has(id('kept'), 'data-kept', 'true');
		for (const path of PASSED) await visitor.visit(path);
		await visitor.visit('/gegevens/');
		await visitor.see({ css: '[data-testid=import]:enabled' });
		// The plan may come back as it was left: in the middle of reading.
		await visitor.tab.evaluate(() => history.back());
		await holds(visitor, 'Warm');
		await visitor.write(body, 'Strak');
		await visitor.has(id('kept'), 'data-kept', 'true');
		await visitor.visit('/signalenplan/');
		await holds(visitor, 'Strak');
	}
};
