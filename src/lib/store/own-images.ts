import * as v from 'valibot';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { ownImageSchema, type NewImage, type OwnImage } from './image-schema';
import { newId } from './new-id';

/** Own images for the board. Every method rejects only with a StoreFault. */
export class OwnImages {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** @param at epoch ms @throws {StoreFault} also `invalid` */
	async add(image: NewImage, at: number): Promise<OwnImage> {
		const added = requireImage({ ...image, id: newId(), createdAt: at });
		await this.#connection.write((transaction) => transaction.objectStore('images').add(added));
		return added;
	}

	/** Another description. @throws {StoreFault} also `not-found`, `invalid` */
	async describe(id: string, text: string): Promise<void> {
		await this.#connection.write(async (transaction) => {
			const images = transaction.objectStore('images');
			const image = await images.get(id);
			if (!image) throw new StoreFault('not-found', 'image');
			await images.put(requireImage({ ...image, text }));
		});
	}

	/** Those of a file that are not on this device. @throws {StoreFault} also `invalid` */
	async bringBack(images: readonly OwnImage[]): Promise<void> {
		const whole = images.map(requireImage);
		await this.#connection.write(async (transaction) => {
			const kept = transaction.objectStore('images');
			const known = new Set(await kept.getAllKeys());
			await Promise.all(whole.filter(({ id }) => !known.has(id)).map((image) => kept.add(image)));
		});
	}

	/** Newest first. */
	list(): Promise<OwnImage[]> {
		return this.#connection.read(async (transaction) => {
			const images = await transaction.objectStore('images').getAll();
			return images.sort((a, b) => b.createdAt - a.createdAt);
		});
	}

	/** A board on which it lies keeps an empty card in its place. */
	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('images').delete(id));
	}
}

function requireImage(image: OwnImage): OwnImage {
	const result = v.safeParse(ownImageSchema, plainCopy(image), { abortEarly: true });
	if (result.success) return result.output;
	throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'image');
}
