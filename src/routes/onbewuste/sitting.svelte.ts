import { SITTINGS, type Sitting } from '$lib/association';
import { recall, remember } from '$lib/ui/choices';

const STORED_AS = 'luwte-sitting';

/** With whom somebody sits here: the same in all rooms of Het slimme onbewuste, kept on this device. */
class ChosenSitting {
	value = $state<Sitting>('alone');

	/** What was chosen before on this device. */
	recall() {
		const stored = recall(STORED_AS);
		this.value = SITTINGS.find((sitting) => sitting === stored) ?? 'alone';
	}

	choose(sitting: Sitting) {
		this.value = sitting;
		remember(STORED_AS, sitting);
	}
}

export const sitting = new ChosenSitting();
