import { m } from '$lib/paraglide/messages';
import type { StoreFaultCode } from '$lib/store';

/** Every fault of the store in a sentence that says what to do. */
export const STORE_FAULTS: Record<StoreFaultCode, () => string> = {
	unavailable: m.store_unavailable,
	full: m.store_full,
	'newer-version': m.store_newer_version,
	broken: m.store_broken,
	'not-found': m.store_not_found,
	invalid: m.store_invalid,
	changed: m.store_changed,
	erased: m.store_erased,
	recording: m.store_recording,
	locked: m.store_locked,
	tampered: m.store_tampered,
	'wrong-passphrase': m.store_wrong_passphrase,
	'too-soon': m.store_too_soon,
	'import-not-luwte': m.import_not_luwte,
	'import-not-deck': m.import_not_deck,
	'import-not-board': m.import_not_board,
	'import-not-lesson': m.import_not_lesson,
	'import-is-deck': m.import_is_deck,
	'import-is-board': m.import_is_board,
	'import-is-lesson': m.import_is_lesson,
	'import-is-export': m.import_is_export,
	'import-damaged': m.import_damaged,
	'import-sealed': m.import_sealed,
	'import-wrong-passphrase': m.import_wrong_passphrase,
	'import-tampered': m.import_tampered,
	'import-while-recording': m.import_while_recording,
	'import-newer': m.import_newer,
	'import-too-large': m.import_too_large
};
