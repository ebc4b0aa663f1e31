import { SENSITIVITIES, type Sensitivity } from '$lib/signals';
import { recallJson, remember } from '$lib/ui/choices';

const KEY = 'luwte-gesprek';

export const LOOKS = ['shape', 'boat'] as const;
/** What the quiet screen shows: a shape that explains itself, or a picture that tells others nothing. */
export type Look = (typeof LOOKS)[number];

export const ON_TABLE = ['cards', 'plate'] as const;
/** What lies ready for when talking gets stuck: the kwartet, or the praatplaat. */
export type OnTable = (typeof ON_TABLE)[number];

interface Kept {
	look: Look;
	sensitivity: Sensitivity;
	vibrate: boolean;
	onTable: OnTable;
	/** The camera stays on while that is on the table. */
	cameraAtCards: boolean;
}

const FIRST: Kept = {
	look: 'shape',
	sensitivity: 'middle',
	vibrate: false,
	onTable: 'cards',
	cameraAtCards: false
};

/** How somebody likes her conversations; kept on this device. */
export class GesprekSettings implements Kept {
	look = $state<Look>(FIRST.look);
	sensitivity = $state<Sensitivity>(FIRST.sensitivity);
	vibrate = $state(FIRST.vibrate);
	onTable = $state<OnTable>(FIRST.onTable);
	cameraAtCards = $state(FIRST.cameraAtCards);

	load() {
		const kept = (recallJson(KEY) ?? {}) as Partial<Record<keyof Kept, unknown>>;
		this.look = LOOKS.find((look) => look === kept.look) ?? FIRST.look;
		this.sensitivity = SENSITIVITIES.find((step) => step === kept.sensitivity) ?? FIRST.sensitivity;
		this.vibrate = kept.vibrate === true;
		this.onTable = ON_TABLE.find((one) => one === kept.onTable) ?? FIRST.onTable;
		this.cameraAtCards = kept.cameraAtCards === true;
	}

	keep() {
		const { look, sensitivity, vibrate, onTable, cameraAtCards } = this;
		remember(KEY, JSON.stringify({ look, sensitivity, vibrate, onTable, cameraAtCards }));
	}

	/** One step less soon. */
	lower() {
		const step = SENSITIVITIES.indexOf(this.sensitivity);
		this.sensitivity = SENSITIVITIES[Math.max(0, step - 1)]!;
		this.keep();
	}

	get lowest(): boolean {
		return this.sensitivity === SENSITIVITIES[0];
	}
}
