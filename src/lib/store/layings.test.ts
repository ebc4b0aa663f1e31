import { beforeEach, describe, expect, it } from 'vitest';
import { newLaying, type Laying } from '../association';
import type { OwnImage } from './image-schema';
import { openStore } from './open';
import { freshDevice, MONDAY } from './test-kit';

const PHOTO = 'data:image/jpeg;base64,/9j/4AAQ';

function someLaying(id: string, profileId: string | null = null): Laying {
	return newLaying({ id, profileId, sitting: 'team', title: id, facts: '' }, MONDAY);
}

beforeEach(freshDevice);

describe('boards', () => {
	it('are changed in place, the last changed first', async () => {
		const { layings } = await openStore(null);
		await layings.keep(someLaying('first'));
		await layings.keep({ ...someLaying('second'), changedAt: MONDAY + 1 });
		await layings.save({ ...someLaying('first'), title: 'Eerst', changedAt: MONDAY + 2 });
		expect((await layings.list(null)).map(({ title }) => title)).toEqual(['Eerst', 'second']);
	});

	it('go when they are deleted, and no late change brings them back', async () => {
		const { layings } = await openStore(null);
		const laying = someLaying('gone');
		await layings.keep(laying);
		await layings.delete(laying.id);
		await expect(layings.save(laying)).rejects.toMatchObject({ code: 'not-found' });
		expect(await layings.list(null)).toEqual([]);
	});
});

describe('own images from a file', () => {
	const image = (id: string, text: string): OwnImage => ({
		id,
		text,
		photo: PHOTO,
		createdAt: MONDAY
	});

	it('come back under their own name; what is here stays as it is', async () => {
		const { images } = await openStore(null);
		await images.bringBack([image('a', 'mijn fiets')]);
		await images.bringBack([image('a', 'een ander woord'), image('b', 'de brug')]);
		const kept = (await images.list()).map(({ id, text }) => [id, text]);
		expect(kept.sort()).toEqual([
			['a', 'mijn fiets'],
			['b', 'de brug']
		]);
	});
});
