import { describe, expect, it, vi } from 'vitest';
import { TabLock, type TabLockPort } from './tab-lock';

/** `navigator.locks` of one browser, as far as one lock of a name goes. */
class OneBrowser implements TabLockPort {
	readonly #held = new Map<string, (reason: Error) => void>();

	async request(
		name: string,
		{ ifAvailable, steal }: { ifAvailable?: boolean; steal?: boolean },
		whileHeld: (lock: unknown) => Promise<void>
	) {
		const breaks = this.#held.get(name);
		if (breaks && ifAvailable) return whileHeld(null);
		if (breaks && steal) breaks(new DOMException('stolen', 'AbortError'));
		await new Promise<void>((resolve, reject) => {
			this.#held.set(name, reject);
			whileHeld({ name }).then(() => {
				if (this.#held.get(name) === reject) this.#held.delete(name);
				resolve();
			}, reject);
		});
	}
}

function twoTabs(port: TabLockPort | null = new OneBrowser()) {
	const lost = [vi.fn(), vi.fn()] as const;
	return {
		first: new TabLock('game', lost[0], port),
		second: new TabLock('game', lost[1], port),
		lost
	};
}

describe('one tab at a time', () => {
	it('gets the work; the second does not, until the first gives it back', async () => {
		const { first, second, lost } = twoTabs();
		expect(await first.take()).toBe(true);
		expect(await first.take()).toBe(true);
		expect(await second.take()).toBe(false);
		first.release();
		await Promise.resolve();
		expect(await second.take()).toBe(true);
		expect(lost[0]).not.toHaveBeenCalled();
	});

	it('is told when another takes it over, and can take it back', async () => {
		const { first, second, lost } = twoTabs();
		await first.take();
		await second.takeOver();
		await vi.waitFor(() => expect(lost[0]).toHaveBeenCalledOnce());
		expect(await first.take()).toBe(false);
		await first.takeOver();
		await vi.waitFor(() => expect(lost[1]).toHaveBeenCalledOnce());
		expect(lost[0]).toHaveBeenCalledOnce();
	});

	it('that gives it back and asks at once does not meet itself', async () => {
		const { first } = twoTabs();
		await first.take();
		first.release();
		expect(await first.take()).toBe(true);
	});

	it('has it for itself under another name', async () => {
		const port = new OneBrowser();
		expect(await new TabLock('kwartet', () => {}, port).take()).toBe(true);
		expect(await new TabLock('memorie', () => {}, port).take()).toBe(true);
	});

	it('always has it where the browser knows no locks, or refuses them', async () => {
		const { first, second } = twoTabs(null);
		expect([await first.take(), await second.take()]).toEqual([true, true]);
		const refuses: TabLockPort = { request: () => Promise.reject(new Error('SecurityError')) };
		expect(await new TabLock('game', () => {}, refuses).take()).toBe(true);
	});
});
