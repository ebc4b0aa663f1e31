import { id, Visitor } from '../visitor';
import type { Walk } from '../walk';

export const classroom: Walk = {
	name: 'Docent: two windows that find each other again',
	async take(desk) {
		await desk.visit('/docent/regie/?les=20-minutes');
		await desk.see({ css: '[data-testid=lesson-block][data-block=welcome]' });
		const tab = await desk.tab.opened(() => desk.press(id('open-screen')));
		const screen = new Visitor(tab, desk.driver, desk.site);
		await desk.has(id('screen-state'), 'data-presence', 'there');
		await bothShow(desk, screen, 'words');
		await desk.press(id('lesson-next'));
		await desk.see({ css: '[data-testid=lesson-block][data-block=first-sign]' });
		await bothShow(desk, screen, 'barometer');
		await screen.reload();
		await bothShow(desk, screen, 'barometer');
		await desk.reload();
		await bothShow(desk, screen, 'barometer');
		await desk.press(id('tab-body'));
		await desk.press(id('show-body-now'));
		await bothShow(desk, screen, 'body');
		await screen.tab.close();
		await desk.has(id('screen-state'), 'data-presence', 'gone');
	}
};

/** The same lies on the screen of the class, in either window. */
async function bothShow(desk: Visitor, screen: Visitor, on: string) {
	await desk.has(id('show'), 'data-on', on);
	await screen.has(id('show'), 'data-on', on);
}
