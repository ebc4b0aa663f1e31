import { loadPrompts, type Prompts } from '$lib/content';
import type { SmallStep } from '$lib/association';
import { getLocale } from '$lib/paraglide/runtime';
import { OpenLaying } from '../open-laying.svelte';
import { remindAfter, type RemindDays } from '../remind';
import { sitting } from '../sitting.svelte';
import { StepPlaces } from './step-places.svelte';

/** Stappen zetten: from a board to one small step. Everything that is written is kept at once. */
export class StepPage {
	readonly open = new OpenLaying();
	/** Where else the step can stand. */
	readonly places = new StepPlaces(this.open.storage);
	prompts = $state.raw<Prompts | null>(null);

	/** @param id of a kept board */
	async start(id: string) {
		sitting.recall();
		const prompts = loadPrompts(getLocale());
		await this.open.open(id);
		await this.places.find(this.open.laying?.profileId ?? null);
		this.prompts = await prompts;
	}

	get step(): SmallStep | null {
		return this.open.laying?.step ?? null;
	}

	write(parts: Partial<SmallStep>) {
		if (this.step) this.open.change({ step: { ...this.step, ...parts } });
	}

	/** @param days `null`: not */
	remind(days: RemindDays | null) {
		const remindAt = days === null ? null : remindAfter(days, Date.now());
		this.write({ remindAt, closedAt: null });
	}
}
