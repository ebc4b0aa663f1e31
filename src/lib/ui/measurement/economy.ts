import { recall, remember } from '../choices';

const KEY = 'luwte-economy';

/** Whether measuring is economical on this device: a slow computer stays slow. */
export function recallEconomy(): boolean {
	return recall(KEY) === 'on';
}

export function rememberEconomy(on: boolean) {
	remember(KEY, on ? 'on' : null);
}
