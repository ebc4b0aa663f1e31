import { SvelteSet } from 'svelte/reactivity';
import type { Plate, PlateDoor, PlatePlace, PlateWriting } from '$lib/content';

/** What lies open on the plate. */
type OpenPart =
	| { readonly at: 'nothing' }
	| { readonly at: 'place'; readonly place: PlatePlace }
	| { readonly at: 'writing'; readonly writing: PlateWriting };

const NOTHING: OpenPart = { at: 'nothing' };

/** A plate between people: which door they came in by, what lies open, and the walk along its places. */
export class PlateTable {
	readonly plate: Plate;
	/** Whose questions are asked. */
	door = $state<PlateDoor>('client');
	open = $state.raw<OpenPart>(NOTHING);
	/** Places whose lighter question is asked. */
	readonly #lighter = new SvelteSet<string>();
	/** The last place that was open: the walk goes on from there. */
	#last: string | null = null;

	constructor(plate: Plate, door: PlateDoor) {
		this.plate = plate;
		this.door = door;
	}

	/** The place that lies open. */
	get place(): PlatePlace | null {
		return this.open.at === 'place' ? this.open.place : null;
	}

	openPlace(id: string) {
		const place = this.plate.places.find((one) => one.id === id);
		if (!place) return;
		this.#last = id;
		this.open = { at: 'place', place };
	}

	openWriting(id: string) {
		const writing = this.plate.writing.find((one) => one.id === id);
		if (writing) this.open = { at: 'writing', writing };
	}

	close() {
		this.open = NOTHING;
	}

	isLighter(id: string): boolean {
		return this.#lighter.has(id);
	}

	/** The other question of this place, and back. */
	change(id: string) {
		if (!this.#lighter.delete(id)) this.#lighter.add(id);
	}

	question(place: PlatePlace): string {
		const { question, lighter } = place[this.door];
		return this.isLighter(place.id) ? lighter : question;
	}

	/** On to the next place of the walk, or back; it goes round. @param by 1 or -1 */
	walk(by: 1 | -1) {
		const { places } = this.plate;
		const at = places.findIndex(({ id }) => id === this.#last);
		const from = at < 0 && by < 0 ? 0 : at;
		const next = places[(from + by + places.length) % places.length];
		if (next) this.openPlace(next.id);
	}
}
