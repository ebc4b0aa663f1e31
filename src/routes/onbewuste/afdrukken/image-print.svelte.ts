import { IMAGE_THEMES, loadImage, loadImageTexts, type ImageTheme } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { CARD_SIZES, inSheets, type CardSizeName } from './image-sheets';

/** One image on its way to paper. */
export interface PrintedImage {
	name: string;
	theme: ImageTheme;
	text: string;
	svg: string;
}

/** The images as cards on paper: which of them, and how large. */
export class ImagePrint {
	/** All of them; `null` while they are fetched. */
	images = $state.raw<readonly PrintedImage[] | null>(null);
	size = $state<CardSizeName>('card');
	themes = $state.raw<readonly ImageTheme[]>(IMAGE_THEMES);
	backs = $state(true);

	readonly sheets = $derived(
		inSheets(
			(this.images ?? []).filter(({ theme }) => this.themes.includes(theme)),
			CARD_SIZES[this.size]
		)
	);
	/** Sheets of paper that go into the printer, in order; `null` is a side with backs. */
	readonly sides = $derived(
		this.backs ? this.sheets.flatMap((sheet) => [sheet, null]) : this.sheets
	);

	async load() {
		const described = await loadImageTexts(getLocale());
		this.images = await Promise.all(
			described.map(async (image) => ({ ...image, svg: await loadImage(image.name) }))
		);
	}

	toggle(theme: ImageTheme) {
		// In the order of the table, however they were chosen.
		this.themes = IMAGE_THEMES.filter((one) => (one === theme) !== this.themes.includes(one));
	}

	all() {
		this.themes = IMAGE_THEMES;
	}

	none() {
		this.themes = [];
	}
}
