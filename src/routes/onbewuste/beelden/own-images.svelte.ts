import type { OwnImage } from '$lib/store';
import { cardPhoto } from '$lib/ui/decks/photo';
import { PhotoReading } from '$lib/ui/decks/photo-reading.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** Own images for the board. Every change is kept at once. */
export class OwnImagesPage {
	/** `null` while looking. */
	images = $state.raw<readonly OwnImage[] | null>(null);
	readonly reading = new PhotoReading();
	removed = $state(false);
	/** Added last: ready to be described. */
	added = $state<string | null>(null);
	readonly storage = new PageStore();

	open() {
		return this.storage.use(async ({ images }) => {
			this.images = await images.list();
		});
	}

	close() {
		void this.storage.settle();
	}

	/** Made small; place, time and camera are taken off. */
	async add(file: Blob) {
		this.removed = false;
		const photo = await this.reading.read(cardPhoto(file));
		if (photo === null) return;
		await this.storage.use(async ({ images }) => {
			const image = await images.add({ text: '', photo }, Date.now());
			this.images = [image, ...(this.images ?? [])];
			this.added = image.id;
		});
	}

	describe(id: string, text: string) {
		void this.storage.keep(id, ({ images }) => images.describe(id, text));
	}

	remove(id: string) {
		return this.storage.use(async ({ images }) => {
			await images.delete(id);
			this.images = this.images?.filter((image) => image.id !== id) ?? null;
			this.removed = true;
		});
	}
}
