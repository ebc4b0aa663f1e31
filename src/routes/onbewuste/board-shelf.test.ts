import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_TITLE_LENGTH, newLaying, NO_STEP, type Laying } from '$lib/association';
import { layingFile, type OwnImage } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { BoardDesk } from '$lib/ui/board/board-desk.svelte';
import { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { BoardShelf } from './board-shelf.svelte';

let shelf: BoardShelf;

beforeEach(async () => {
	freshDevice();
	shelf = await opened();
});

/** The room as somebody opens it on this device. */
async function opened(): Promise<BoardShelf> {
	const shelf = new BoardShelf(new PageStore(new AppStore()));
	await shelf.open();
	return shelf;
}

const me = () => shelf.profile.current!.id;

/** A board on which an own image lies. */
function someLaying(title: string, profileId: string | null): Laying {
	const sitting = profileId === null ? 'team' : 'alone';
	const desk = new BoardDesk(null, new ImageShelf('nl', shelf.storage));
	desk.lay({ from: 'own', name: 'fiets' });
	const laying = newLaying({ id: title, profileId, sitting, title, facts: '' }, MONDAY);
	return { ...laying, history: desk.kept };
}

async function keep(laying: Laying) {
	await shelf.storage.use(({ layings }) => layings.create(laying));
	await shelf.choose();
}

const titles = (list: Laying[] | null) => list?.map(({ title }) => title);

describe('a board in the room', () => {
	it('is found by who laid it, and that of a team by everybody', async () => {
		await keep(someLaying('mine', me()));
		await keep(someLaying('ours', null));
		await shelf.profile.add('Sam');
		await shelf.choose();
		expect(titles(shelf.own)).toEqual([]);
		expect(titles(shelf.teams)).toEqual(['ours']);
	});

	it('is renamed, copied, thrown away and put back whole', async () => {
		await keep(someLaying('mine', me()));
		await shelf.rename(shelf.own![0]!, 'De dichte deur');
		const [renamed] = shelf.own!;
		await shelf.copy(renamed!);
		expect(titles(shelf.own)).toEqual(['De dichte deur (kopie)', 'De dichte deur']);
		await shelf.remove(renamed!);
		expect(titles(shelf.own)).toEqual(['De dichte deur (kopie)']);
		expect(shelf.gone).toEqual(renamed);
		await shelf.putBack();
		expect(shelf.own).toContainEqual(renamed);
		expect(shelf.gone).toBeNull();
	});
});

it('a copy of a board with a long name is still called a copy', async () => {
	await keep({ ...someLaying('long', me()), title: 'x'.repeat(MAX_TITLE_LENGTH) });
	await shelf.copy(shelf.own![0]!);
	expect(shelf.own!.map(({ title }) => title.slice(-8))).toContain(' (kopie)');
	expect(shelf.storage.fault).toBeNull();
});

describe('a board from a file', () => {
	const image: OwnImage = {
		id: 'fiets',
		text: 'mijn fiets',
		photo: 'data:image/jpeg;base64,/9j/4AAQ',
		createdAt: MONDAY
	};
	const file = (laying: Laying) => new File([layingFile(laying, [image])], 'bord.json');

	it('becomes hers, with the images that lie on it', async () => {
		const theirs = someLaying('theirs', 'somebody-else');
		await shelf.import(file(theirs));
		expect(shelf.own).toEqual([{ ...theirs, profileId: me() }]);
		await shelf.storage.use(async ({ images }) => expect(await images.list()).toEqual([image]));
	});

	it('stands beside the one that is here already, and a team’s stays nobody’s', async () => {
		await keep(someLaying('mine', me()));
		await shelf.import(file({ ...shelf.own![0]!, knows: 'older' }));
		expect(shelf.own).toHaveLength(2);
		expect(new Set(shelf.own!.map(({ id }) => id)).size).toBe(2);
		await shelf.import(file(someLaying('ours', null)));
		expect(shelf.teams).toMatchObject([{ title: 'ours', profileId: null }]);
	});

	it.each([
		['{}', 'import-not-board'],
		['{"format":"luwte-board","version":99}', 'import-newer']
	])('changes nothing when it is none: %s', async (text, code) => {
		await shelf.import(new File([text], 'iets.json'));
		expect(shelf.importFault?.code).toBe(code);
		expect(shelf.own).toEqual([]);
		expect(shelf.imported).toBeNull();
	});
});

describe('a step that is due', () => {
	const step = { ...NO_STEP, what: 'Ik bel aan.' };

	it('waits from its day on, until it is closed or put off', async () => {
		const remindAt = Date.now() - 1;
		await keep({ ...someLaying('due', me()), step: { ...step, remindAt } });
		await keep({ ...someLaying('later', me()), step: { ...step, remindAt: Date.now() + 1e6 } });
		await keep({ ...someLaying('never', null), step });
		expect(titles(shelf.due)).toEqual(['due']);
		await shelf.postponeStep(shelf.due[0]!, Date.now() + 1000);
		expect(shelf.due).toEqual([]);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 });
		await shelf.choose();
		expect(titles(shelf.due)).toEqual(['due']);
		await shelf.closeStep(shelf.due[0]!);
		expect(shelf.due).toEqual([]);
		vi.useRealTimers();
	});
});
