import { expect, it } from 'vitest';
import { Presence } from './presence';

/** Work that ends by hand, and notices when the page goes. */
function slowWork() {
	const begun: { end: (result: string) => void }[] = [];
	const work = (leaving: AbortSignal) =>
		new Promise<string>((end, fail) => {
			begun.push({ end });
			leaving.addEventListener('abort', () => fail(new Error('broken off')));
		});
	return { begun, work };
}

const anyError = () => true;

it('does work at once while the page is here', async () => {
	const { begun, work } = slowWork();
	const done = new Presence().stay(work, anyError);
	begun[0]!.end('once');
	expect(await done).toBe('once');
});

it('begins again, however often the page goes and comes back', async () => {
	const presence = new Presence();
	const { begun, work } = slowWork();
	const done = presence.stay(work, anyError);
	for (let times = 1; times <= 3; times++) {
		presence.goAway();
		presence.goAway();
		await Promise.resolve();
		expect(begun).toHaveLength(times);
		presence.comeBack();
		await expect.poll(() => begun.length).toBe(times + 1);
	}
	begun.at(-1)!.end('in the end');
	expect(await done).toBe('in the end');
});

it('waits with what is asked while it is away', async () => {
	const presence = new Presence();
	presence.goAway();
	const { begun, work } = slowWork();
	const done = presence.stay(work, anyError);
	await Promise.resolve();
	expect(begun).toHaveLength(0);
	presence.comeBack();
	await expect.poll(() => begun.length).toBe(1);
	begun[0]!.end('back');
	expect(await done).toBe('back');
});

it('leaves an error alone that did not come of going', async () => {
	const presence = new Presence();
	const fails = () => Promise.reject(new Error('full'));
	await expect(presence.stay(fails, anyError)).rejects.toThrow('full');
	const failsAsItGoes = () => {
		presence.goAway();
		return Promise.reject(new Error('full'));
	};
	await expect(presence.stay(failsAsItGoes, () => false)).rejects.toThrow('full');
});
