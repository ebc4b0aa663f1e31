import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

/** Each of them reads what is kept as soon as it is there. */
const PASSED = ['/gegevens/', '/spellen/eigen/', '/geschiedenis/', '/onbewuste/', '/signalenplan/'];
const body = id('geel-body');

/** Runs in the page. */
async function isRecordingHeld(): Promise<boolean> {
	const { held = [] } = await navigator.locks.query();
	return held.some(({ name }) => name?.startsWith('luwte-session-'));
}

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

		await visitor.visit('/meten/?bron=simulatie&scenario=calm');
		await visitor.press(id('start-recording'));
		await visitor.see(id('record-time'));
		await visitor.visit('/gegevens/');
		await visitor.tab.evaluate(() => history.back());
		// Brought back it goes on, and no other tab may take it for one that a crash left; loaded anew it is offered.
		await visitor.until('a recording that is held, or offered', async () => {
			if (await visitor.seen(id('unfinished'))) return true;
			return (await visitor.seen(id('record-time'))) && visitor.tab.evaluate(isRecordingHeld);
		});
	}
};
