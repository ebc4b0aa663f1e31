import { SvelteMap } from 'svelte/reactivity';
import { asset } from '$app/paths';
import type { ImageRef } from '$lib/association';
import {
	loadImage,
	loadImageTexts,
	loadPictureNames,
	type DescribedImage,
	type Language
} from '$lib/content';
import type { NewImage, OwnImage } from '$lib/store';
import { m } from '$lib/paraglide/messages';
import type { PageStore } from '../storage/page-store.svelte';
import type { CardDrawing } from './board-svg';

/** An image to choose: which one, and what is on it for who cannot see it. */
export interface ShelfImage {
	readonly ref: ImageRef;
	readonly text: string;
}

/** Where images come from, in the order in which they are offered. */
export const SHELVES = ['luwte', 'symbols', 'own'] as const satisfies readonly ImageRef['from'][];

/** All images that can lie on a board: Luwte's, its symbols, and those that were made on this device. */
export class ImageShelf {
	#described = $state.raw<readonly DescribedImage[]>([]);
	#symbols = $state.raw<readonly ShelfImage[]>([]);
	#own = $state.raw<readonly OwnImage[]>([]);
	readonly #drawings = new SvelteMap<string, string>();
	/** Drawings that were asked for. */
	readonly #coming: Record<string, Promise<void> | undefined> = {};
	/** Names, photos and texts are here; drawings come when they are asked for. */
	loaded = $state(false);
	readonly #language: Language;
	readonly #storage: PageStore;

	/** @param storage of the page; what goes wrong with own images is told there */
	constructor(language: Language, storage: PageStore) {
		this.#language = language;
		this.#storage = storage;
	}

	/** Texts of all images; resolves also when own ones cannot be read. */
	async load() {
		const [described, names] = await Promise.all([
			loadImageTexts(this.#language),
			loadPictureNames(),
			this.#storage.use(async ({ images }) => void (this.#own = await images.list()))
		]);
		this.#described = described;
		this.#symbols = Object.entries(names).map(([name, words]) => ({
			ref: { from: 'symbols', name },
			text: words[this.#language]
		}));
		this.loaded = true;
	}

	/** Luwte's images with their themes. */
	get described(): readonly DescribedImage[] {
		return this.#described;
	}

	/** Newest first. */
	get own(): readonly OwnImage[] {
		return this.#own;
	}

	/** All images of one shelf. */
	on(shelf: ImageRef['from']): readonly ShelfImage[] {
		if (shelf === 'symbols') return this.#symbols;
		if (shelf === 'own')
			return this.#own.map(({ id, text }) => ({ ref: { from: 'own', name: id }, text }));
		return this.#described.map(({ name, text }) => ({ ref: { from: 'luwte', name }, text }));
	}

	/** What is on an image, in a sentence. */
	textOf(image: ImageRef): string {
		const known = this.on(image.from).find(({ ref }) => ref.name === image.name);
		return known?.text.trim() || (known ? m.board_image_own() : m.board_image_gone());
	}

	/** What an image is called in a few words. */
	nameOf(image: ImageRef): string {
		const described = this.#described.find(({ name }) => name === image.name);
		return image.from === 'luwte' && described ? described.called : this.textOf(image);
	}

	/** Can it be shown? An own image may have been thrown away. */
	has(image: ImageRef): boolean {
		return this.on(image.from).some(({ ref }) => ref.name === image.name);
	}

	/** An own photo as a data: address; null when it is gone. */
	photoOf(name: string): string | null {
		return this.#own.find(({ id }) => id === name)?.photo ?? null;
	}

	/** One of Luwte's drawings; null while it has not come (see `fetchDrawing`), empty when there is none. */
	drawingOf(name: string): string | null {
		return this.#drawings.get(name) ?? null;
	}

	/** What is drawn on a card of this image, as far as it is here. */
	pictureOf({ from, name }: ImageRef): CardDrawing {
		if (from === 'symbols') return { address: asset(`/pictures/${name}.svg`), inset: true };
		if (from === 'own') {
			const photo = this.photoOf(name);
			return photo ? { address: photo, inset: false } : null;
		}
		const svg = this.drawingOf(name);
		return svg ? { svg, inset: false } : null;
	}

	/** Has a drawing of Luwte at hand; asked for again, it is the same one. */
	fetchDrawing(name: string): Promise<void> {
		return (this.#coming[name] ??= this.#fetch(name));
	}

	async #fetch(name: string) {
		try {
			this.#drawings.set(name, await loadImage(name));
		} catch {
			// Its card stays empty: an image of another version of Luwte, or no network before it was kept.
			this.#drawings.set(name, '');
			this.#coming[name] = undefined;
		}
	}

	/** Keeps an own image. @returns which one it is, or null when it could not be kept: the page tells why */
	async add(image: NewImage, at: number): Promise<ImageRef | null> {
		let added: OwnImage | null = null;
		await this.#storage.use(async ({ images }) => {
			added = await images.add(image, at);
			this.#own = [added, ...this.#own];
		});
		return added && { from: 'own', name: (added as OwnImage).id };
	}

	/** Throws an own image away; on boards an empty card stays in its place. */
	async remove(name: string): Promise<void> {
		await this.#storage.use(async ({ images }) => {
			await images.delete(name);
			this.#own = this.#own.filter(({ id }) => id !== name);
		});
	}
}
