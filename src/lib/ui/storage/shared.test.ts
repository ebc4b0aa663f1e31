import { beforeEach, expect, it } from 'vitest';
import { newsName, type PlanRows } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { FakeNews, freshDevice, MONDAY } from '$lib/store/test-kit';
import { PageStore } from './page-store.svelte';
import { Shared } from './shared.svelte';

const ROW = { body: '', seen: '', thoughts: '', helps: '', team: '' };

let browser: FakeNews;
let profileId: string;

beforeEach(async () => {
	freshDevice();
	browser = new FakeNews();
	profileId = (await (await browser.openTab()).profiles.getOrCreateDefault(MONDAY)).id;
});

/** A page with one field of a plan. @param hears joined with the other tabs */
async function openPage(hears = true) {
	const store = await browser.openTab();
	const storage = new PageStore(new AppStore(async () => store));
	const page = {
		...{ text: '', storage, unsaved: false, hearing: Promise.resolve() },
		write(text: string) {
			page.text = text;
			return keep();
		}
	};
	const rows = (): PlanRows => ({
		geel: { ...ROW, body: page.text },
		...{ groen: ROW, oranje: ROW, rood: ROW }
	});
	const name = newsName('plan', profileId);
	const keep = () =>
		shared.keep(
			name,
			async ({ plans }, seen) => (await plans.keep(profileId, rows(), MONDAY, seen)).changedAt
		);
	const shared = new Shared(storage, {
		name: () => name,
		read: async ({ plans }) => {
			const plan = await plans.get(profileId);
			return {
				at: plan?.changedAt ?? null,
				show: () => (page.text = plan?.rows.geel.body ?? '')
			};
		},
		keep: () => void keep(),
		isUnsaved: () => page.unsaved
	});
	if (hears) store.news.listen((what) => void (page.hearing = shared.heard(what)));
	return { page, shared };
}

/** When all is written and shown. */
async function settled({ page }: Awaited<ReturnType<typeof openPage>>) {
	await page.hearing;
	await page.storage.settle();
}

async function kept() {
	return (await (await browser.openTab()).plans.get(profileId))?.rows.geel.body;
}

it('what one writes appears in the other, which can go on from there', async () => {
	const [one, other] = [await openPage(), await openPage()];
	await one.page.write('kaken');
	await settled(other);
	expect([other.page.text, other.shared.renewed]).toEqual(['kaken', true]);
	await other.page.write('kaken en handen');
	await settled(one);
	expect(one.page.text).toBe('kaken en handen');
	expect([other.shared.renewed, one.shared.clash, other.shared.clash]).toEqual([
		false,
		false,
		false
	]);
});

it('where tabs cannot hear each other nothing is written over, and one looks when one comes back', async () => {
	const [one, other] = [await openPage(false), await openPage(false)];
	await one.page.write('van de een');
	await other.page.write('van de ander');
	expect([other.shared.clash, other.page.storage.kept, await kept()]).toEqual([
		...[true, false],
		'van de een'
	]);
	await other.shared.takeTheirs();
	expect([other.shared.clash, other.page.text, other.page.storage.fault]).toEqual([
		...[false, 'van de een'],
		null
	]);
	await other.page.write('van allebei');
	await one.shared.heard(null);
	expect([one.page.text, await kept()]).toEqual(['van allebei', 'van allebei']);
});

it('what stands here may be kept in place of the other, when somebody says so', async () => {
	const [one, other] = [await openPage(false), await openPage(false)];
	await one.page.write('van de een');
	await other.page.write('van de ander');
	other.shared.keepOurs();
	await settled(other);
	expect([other.shared.clash, await kept()]).toEqual([false, 'van de ander']);
	expect(other.page.storage.fault).toBeNull();
	await other.page.write('en verder');
	expect(await kept()).toBe('en verder');
});

it('what is written here and not given to the store yet is not taken from the screen', async () => {
	const [one, other] = [await openPage(), await openPage()];
	Object.assign(other.page, { text: 'nog bezig', unsaved: true });
	await one.page.write('kaken');
	await settled(other);
	expect([other.page.text, other.shared.clash]).toEqual(['nog bezig', true]);
});

it('its own writing is no news, however quickly it follows', async () => {
	const { page, shared } = await openPage();
	for (const text of ['a', 'ab', 'abc']) void page.write(text);
	await shared.heard(null);
	await page.storage.settle();
	expect([page.text, shared.clash, shared.renewed, await kept()]).toEqual([
		...['abc', false, false],
		'abc'
	]);
});
