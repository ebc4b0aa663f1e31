import { loadPlate, loadPlateDrawing, type Plate, type PlateDoor } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { Lettering } from '$lib/ui/plate/lettering.svelte';
import { PlateReader } from '$lib/ui/plate/plate-reader.svelte';
import { PlateTable } from '$lib/ui/plate/plate-table.svelte';
import { PlateView } from '$lib/ui/plate/plate-view.svelte';
import { SheetShelf } from '$lib/ui/plate/sheet-shelf.svelte';

export const PLATE = 'neighbourhood';

/** What a door is called in the address: `?deur=collega`. */
const DOORS: Record<string, PlateDoor> = { client: 'client', collega: 'colleague', team: 'team' };

interface Drawn {
	plate: Plate;
	svg: string;
}

/** Everything on the table once it began. */
interface Laid extends Drawn {
	table: PlateTable;
	view: PlateView;
}

/** The room of the praatplaat: first for whom and with which sheet, then the plate itself. */
export class PlatePage {
	failed = $state(false);
	door = $state<PlateDoor | null>(null);
	drawn = $state.raw<Drawn | null>(null);
	laid = $state.raw<Laid | null>(null);
	/** The list instead of the picture. */
	asList = $state(false);
	/** Told to who does not see it. */
	said = $state('');
	readonly shelf = new SheetShelf(PLATE);
	readonly reader = new PlateReader();
	readonly lettering = new Lettering();

	/** Where the address points: `?deur=team`. */
	open(search: URLSearchParams): Promise<void> {
		return this.#openAt(DOORS[search.get('deur') ?? ''] ?? null);
	}

	async #openAt(door: PlateDoor | null) {
		this.door = door;
		void this.lettering.load();
		try {
			const [plate, svg] = await Promise.all([
				loadPlate(PLATE, getLocale()),
				loadPlateDrawing(PLATE),
				this.shelf.load()
			]);
			this.drawn = { plate, svg };
			this.#beginIfChosen();
		} catch {
			// Files of our own: the network is gone on the very first visit.
			this.failed = true;
		}
	}

	/** In the middle of a conversation: a client's questions and an empty sheet, with nothing to choose. */
	async layForTalk() {
		await this.#openAt('client');
		if (!this.laid) this.chooseSheet(null);
	}

	chooseDoor = (door: PlateDoor) => {
		this.door = door;
		if (this.laid) this.laid.table.door = door;
		else this.#beginIfChosen();
	};

	/** @param sheet id; `null`: an empty one */
	chooseSheet = (sheet: string | null) => {
		if (sheet === null) this.shelf.startEmpty();
		else this.shelf.open(sheet);
		this.#begin();
	};

	/** What is said twice is told twice: a space that nobody sees makes it another text. */
	say = (words: string) => {
		this.said = words === this.said ? `${words}\u00a0` : words;
	};

	/** Back and forth between picture and list; what is being read falls silent. */
	turn() {
		this.reader.stop();
		this.asList = !this.asList;
	}

	/** The stop card: nothing is asked any more. */
	stop() {
		this.reader.stop();
		this.laid?.table.close();
	}

	leave() {
		this.reader.stop();
		void this.shelf.storage.settle();
	}

	/** Where nothing was written before, there is nothing to choose. */
	#beginIfChosen() {
		if (this.door !== null && this.shelf.kept.length === 0) this.#begin();
	}

	#begin() {
		const { drawn, door } = this;
		if (!drawn || door === null) return;
		const { plate } = drawn;
		this.laid = {
			...drawn,
			table: new PlateTable(plate, door),
			view: new PlateView(plate, plate.places)
		};
	}
}

/** What the address calls a door. */
export function doorInAddress(door: PlateDoor): string {
	return Object.keys(DOORS).find((name) => DOORS[name] === door) ?? '';
}
