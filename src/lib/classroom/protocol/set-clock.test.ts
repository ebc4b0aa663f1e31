import { expect, it } from 'vitest';
import { bodyTime } from '../body/playing';
import { MadeUpClass } from './made-up-class.fixture';
import { GONE_MS, HEARTBEAT_MS, PROTOCOL } from './messages';

it.each([-600_000, 600_000])(
	'a class goes on where it was when the clock of the device is set by %d ms',
	(leap) => {
		const of = new MadeUpClass();
		const bodies = () =>
			[of.presenter.state, of.screen.state!].map(({ body }) => bodyTime(body!, of.now));
		of.presenter.do({ to: 'body', do: 'sit', seed: 4, changes: [] }, of.now);
		for (let beats = 0; beats < 20; beats++) {
			of.beat();
			of.deliverAll();
		}
		expect(bodies()).toEqual([20 * HEARTBEAT_MS, 20 * HEARTBEAT_MS]);
		of.setClock(leap);
		of.deliverAll();
		expect(bodies()).toEqual([20 * HEARTBEAT_MS, 20 * HEARTBEAT_MS]);
		expect(of.presenter.hasScreen(of.now)).toBe(true);
		expect(of.screen.hasPresenter(of.now)).toBe(true);
		of.now += GONE_MS;
		expect(of.presenter.hasScreen(of.now)).toBe(false);
		expect(of.screen.hasPresenter(of.now)).toBe(false);
	}
);

it('a desk that is opened after the clock was set back decides all the same', () => {
	const of = new MadeUpClass();
	of.beat();
	of.deliverAll();
	const first = of.presenter;
	of.setClock(-600_000);
	of.reloadPresenter();
	of.presenter.do({ to: 'stage', do: 'show', on: 'body' }, of.now);
	of.deliverAll();
	expect(of.screen.state!.stage).toMatchObject({ on: 'body' });
	first.hear({ kind: 'beat', protocol: PROTOCOL, presenter: of.presenter.name, version: 1, heard: {} }, of.now); // prettier-ignore
	expect(first.replaced).toBe(true);
});
