import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassState } from '$lib/classroom';
import { PROTOCOL, type Message } from '$lib/classroom/protocol/messages';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { StoreFault, type Store } from '$lib/store';
import { freshDevice } from '$lib/store/test-kit';
import type { LinkEnd } from '$lib/ui/classroom/class-link';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { PresenterPage } from './presenter-page.svelte';

/** The windows of one device: what one says, the others hear. */
class Windows {
	#ends = new Set<LinkEnd>();

	link() {
		let mine: LinkEnd | null = null;
		return {
			send: (message: Message) => {
				for (const end of this.#ends) if (end !== mine) end.hear(message, Date.now());
			},
			join: (end: LinkEnd) => {
				mine = end;
				this.#ends.add(end);
				return () => void this.#ends.delete(end);
			}
		};
	}
}

let store: Store;
let windows: Windows;

beforeEach(async () => {
	// The later window decides: of two in the same millisecond chance would.
	vi.useFakeTimers({ toFake: ['Date'] });
	freshDevice();
	store = await openStore(null);
	windows = new Windows();
});
afterEach(() => void vi.useRealTimers());

function momentLater() {
	vi.setSystemTime(Date.now() + 1);
}

async function opened() {
	momentLater();
	const page = new PresenterPage(new PageStore(new AppStore(async () => store)), windows.link());
	const close = page.open();
	await page.looked;
	return { page, close };
}

/** A lesson that was going on, in a window that was closed. */
async function leftBehind() {
	const { page, close } = await opened();
	page.desk!.do({ to: 'stage', do: 'show', on: 'body' });
	await page.storage.settle();
	close();
}

async function keptState(): Promise<ClassState | undefined> {
	return (await store.drafts.get('class'))?.data as ClassState | undefined;
}

const beats = (page: PresenterPage, count: number) => {
	for (let i = 0; i < count; i++) page.tick(Date.now());
};

describe('a lesson', () => {
	it('begins at once where none was going on, and is kept from the first change on', async () => {
		const { page } = await opened();
		expect(page.desk?.state.stage.on).toBe('welcome');
		page.desk!.do({ to: 'stage', do: 'show', on: 'live' });
		await page.storage.settle();
		expect((await keptState())?.stage.on).toBe('live');
	});

	it('goes on by itself in a page that is loaded anew', async () => {
		await leftBehind();
		const { page } = await opened();
		expect(page.desk).toBeNull();
		page.comesBack();
		expect(page.desk?.state.stage.on).toBe('body');
	});

	it('goes on by itself where its screen is still open', async () => {
		await leftBehind();
		const { page } = await opened();
		const here = {
			kind: 'here',
			protocol: PROTOCOL,
			version: null,
			run: null,
			recording: null
		} as const;
		page.hear({ ...here, screen: 'opened early', of: null }, Date.now());
		expect(page.desk).toBeNull();
		page.hear({ ...here, screen: 'of the class', of: 'a window before' }, Date.now());
		expect(page.desk?.state.stage.on).toBe('body');
	});

	it('is asked about where nothing of it is open, and goes on or is forgotten', async () => {
		await leftBehind();
		const first = await opened();
		expect(first.page.asksSince).toBeNull();
		beats(first.page, 3);
		expect(first.page.asksSince).toBeLessThanOrEqual(Date.now());
		expect(first.page.desk).toBeNull();
		first.close();

		const second = await opened();
		beats(second.page, 3);
		second.page.goOn();
		expect(second.page.desk?.state.stage.on).toBe('body');
		second.close();

		const third = await opened();
		beats(third.page, 3);
		third.page.beginAnew();
		expect(third.page.desk?.state.stage.on).toBe('welcome');
		await third.page.storage.settle();
		expect(await keptState()).toBeUndefined();
	});

	it('of another day is forgotten', async () => {
		await leftBehind();
		const kept = (await store.drafts.get('class'))!;
		await store.drafts.keep({ ...kept, savedAt: Date.now() - 13 * 3_600_000 });
		const { page } = await opened();
		await page.storage.settle();
		expect(page.desk?.state.stage.on).toBe('welcome');
		expect(await keptState()).toBeUndefined();
	});

	it('that is over leaves nothing, until another one begins', async () => {
		const { page } = await opened();
		page.desk!.do({ to: 'body', do: 'sit', seed: 1, changes: [] });
		page.end('Dank');
		await page.storage.settle();
		expect(page.desk?.state).toMatchObject({
			stage: { on: 'words', words: { title: 'Dank' } },
			body: null
		});
		expect(page.ended).toBe(true);
		expect(await keptState()).toBeUndefined();
		page.desk!.do({ to: 'stage', do: 'show', on: 'welcome' });
		await page.storage.settle();
		expect(page.ended).toBe(false);
		expect((await keptState())?.stage.on).toBe('welcome');
	});
});

describe('two windows of the instructor', () => {
	it('the later one decides, and the earlier one can take over where it was', async () => {
		const first = await opened();
		first.page.desk!.do({ to: 'stage', do: 'show', on: 'live' });
		await first.page.storage.settle();
		const second = await opened();
		// It hears that the class is open.
		first.page.tick(Date.now());
		expect(second.page.desk?.state.stage.on).toBe('live');
		second.page.tick(Date.now());
		expect(first.page.desk?.replaced).toBe(true);
		second.page.desk!.do({ to: 'stage', do: 'show', on: 'replay' });
		await second.page.storage.settle();
		momentLater();
		await first.page.takeOver();
		expect(first.page.desk?.state.stage.on).toBe('replay');
		expect(second.page.desk?.replaced).toBe(true);
	});

	it('one that was put away is taken out as it was left by the other', async () => {
		const first = await opened();
		first.close();
		const second = await opened();
		second.page.desk!.do({ to: 'stage', do: 'show', on: 'replay' });
		await second.page.storage.settle();
		second.close();
		momentLater();
		await first.page.takenOut();
		expect(first.page.desk?.state.stage.on).toBe('replay');
	});

	it('the earlier one turns its camera off at once, also when it is covered and its timers sleep', async () => {
		const first = await opened();
		first.page.live!.showExample();
		expect(first.page.live!.measurement.phase.name).not.toBe('idle');
		await first.page.storage.settle();
		momentLater();
		const second = await opened();
		second.page.goOn();
		expect(first.page.desk!.replaced).toBe(true);
		expect(first.page.live!.measurement.phase.name).toBe('idle');
	});

	it('one that takes over where nothing can be kept goes on with what it knew', async () => {
		const refused = async () => {
			throw new StoreFault('unavailable');
		};
		const page = new PresenterPage(new PageStore(new AppStore(refused)), windows.link());
		page.open();
		await page.looked;
		page.desk!.do({ to: 'stage', do: 'show', on: 'replay' });
		await page.takeOver();
		expect(page.desk!.state.stage.on).toBe('replay');
	});
});
