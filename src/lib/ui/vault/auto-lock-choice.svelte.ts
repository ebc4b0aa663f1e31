import { recall, remember } from '../choices';

/** Minutes without use after which it locks; 0: never. */
export const AUTO_LOCK_MINUTES = [5, 10, 15, 30, 0] as const;
export type AutoLockMinutes = (typeof AUTO_LOCK_MINUTES)[number];

const USUAL: AutoLockMinutes = 10;
const KEY = 'luwte-lock-after';

/** After how long it locks by itself on this device, for whoever uses it. */
class AutoLockChoice {
	minutes = $state<AutoLockMinutes>(USUAL);

	load() {
		const kept = recall(KEY);
		this.minutes = AUTO_LOCK_MINUTES.find((minutes) => String(minutes) === kept) ?? USUAL;
	}

	choose(minutes: AutoLockMinutes) {
		this.minutes = minutes;
		remember(KEY, minutes === USUAL ? null : String(minutes));
	}
}

export const autoLock = new AutoLockChoice();
