import { CHOSEN } from '../../e2e/support/board-hands';
import { id, type Visitor } from '../visitor';
import type { Walk } from '../walk';

const piece = (name: string) => id('board-stage', `[data-piece=${name}]`);

async function chooseImage(visitor: Visitor, role: keyof typeof CHOSEN) {
	await visitor.press(id(`choose-${role}`));
	await visitor.press(id('choose-image', `[data-image=${CHOSEN[role]}]`));
}

export const board: Walk = {
	name: 'Het slimme onbewuste: a whole round on the board',
	async take(visitor) {
		await visitor.visit('/onbewuste/');
		await visitor.choose(id('sitting', 'input[value=alone]'));
		await visitor.press(id('door-board'));
		for (const role of ['other', 'me', 'between'] as const) await chooseImage(visitor, role);
		await visitor.see({ ...piece('p3') });
		await visitor.press(id('fit'));
		// The tools of the image that was chosen last lie below it: in a small window on the first one.
		await visitor.press(piece('p2'));
		await visitor.key('Escape');
		await visitor.gone(id('chosen-tools'));
		const from = await visitor.placeOf(piece('p1'));
		await visitor.tab.drag(from, { x: from.x + 80, y: from.y + 40 });
		await visitor.until('the image to lie elsewhere', async () => {
			const now = await visitor.placeOf(piece('p1'));
			return Math.abs(now.x - from.x) > 30;
		});
		await visitor.press(id('stop-enter'));
		await visitor.press({ css: '[data-testid=piece-button][data-of=p1]' });
		await visitor.write(id('enter-0'), 'Ik sta op een kier.');
		await visitor.press(id('step-out'));
		await visitor.press(id('stop-change'));
		await visitor.press(id('begin-change'));
		await visitor.see(id('changes'));
		await visitor.press(id('walk-on'));
		await visitor.write(id('knows'), 'Dat het mag wachten.');
		await visitor.press(id('to-step'));
		await visitor.write(id('step-what'), 'Ik bel één keer aan.');
		await visitor.visit('/onbewuste/');
		await visitor.see(id('board-row'));
	}
};
