import { loadPlate, loadPlateDrawing, type Plate } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import type { PlateSheet } from '$lib/store';
import { Lettering } from '$lib/ui/plate/lettering.svelte';
import { SheetShelf } from '$lib/ui/plate/sheet-shelf.svelte';
import { PLATE } from '../plate-page.svelte';

/** The plate on its way to paper. */
export class PlatePrintPage {
	drawn = $state.raw<{ plate: Plate; svg: string } | null>(null);
	failed = $state(false);
	paper = $state<'a4' | 'a3'>('a4');
	look = $state<'colour' | 'lines'>('colour');
	/** Whose words come along; empty: none. */
	sheetId = $state('');
	readonly shelf = new SheetShelf(PLATE);
	readonly lettering = new Lettering();

	readonly sheet: PlateSheet | null = $derived(
		this.shelf.kept.find(({ id }) => id === this.sheetId) ?? null
	);

	/** Where the address points: `?blad=…` brings the words of that sheet along, an empty one none. */
	async open(search: URLSearchParams) {
		void this.lettering.load();
		try {
			const [plate, svg] = await Promise.all([
				loadPlate(PLATE, getLocale()),
				loadPlateDrawing(PLATE),
				this.shelf.load()
			]);
			this.sheetId = search.get('blad') ?? onlySheet(this.shelf.kept);
			this.drawn = { plate, svg };
		} catch {
			// Files of our own: the network is gone on the very first visit.
			this.failed = true;
		}
	}
}

/** Where nobody says which, the one that is kept; empty: there is none, or a choice. */
export function onlySheet(kept: readonly PlateSheet[]): string {
	return kept.length === 1 ? kept[0]!.id : '';
}
