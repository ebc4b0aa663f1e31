/** Everything that can go wrong with remembering; each has a sentence on screen. */
export type StoreFaultCode =
	/** No IndexedDB here: private window, blocked by settings, very old browser. */
	| 'unavailable'
	/** The disk or the share that the browser gives is full. */
	| 'full'
	/** The database was made by a newer Luwte; reloading helps. */
	| 'newer-version'
	/** The browser failed to read or write. */
	| 'broken'
	/** The profile or session is not there (any more). */
	| 'not-found'
	/** The caller offers something that may not be stored: a number that is none, a text too long. */
	| 'invalid'
	/** Another tab changed it since it was read here: nothing is written over that unasked. */
	| 'changed'
	/** All was erased, in this tab or another: this page is over. */
	| 'erased'
	/** Somebody is being recorded, in this tab or another. */
	| 'recording'
	/** It belongs to somebody whose vault is closed. */
	| 'locked'
	/** What is sealed, or the vault itself, was changed by something other than Luwte. */
	| 'tampered'
	| 'wrong-passphrase'
	/** Wrong too often: the next try has to wait. */
	| 'too-soon'
	| 'import-not-luwte'
	| 'import-not-deck'
	| 'import-not-board'
	| 'import-not-lesson'
	/** A file of ours that is taken back in another place. */
	| 'import-is-deck'
	| 'import-is-board'
	| 'import-is-lesson'
	| 'import-is-export'
	| 'import-damaged'
	/** It has a passphrase, and none was given. */
	| 'import-sealed'
	| 'import-wrong-passphrase'
	/** A copy with a passphrase that was changed, or is not whole. */
	| 'import-tampered'
	/** Somebody is being recorded: what is replaced now would lose that. */
	| 'import-while-recording'
	/** Exported by a newer Luwte. */
	| 'import-newer'
	| 'import-too-large';

/** The only thing that promises of this room reject with. */
export class StoreFault extends Error {
	override name = 'StoreFault';
	constructor(
		readonly code: StoreFaultCode,
		detail = ''
	) {
		super(detail || code);
	}
}

/** What IndexedDB threw, as a fault. Names as in the specification, two as in Firefox. */
export function storeFault(error: unknown): StoreFault {
	if (error instanceof StoreFault) return error;
	const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
	switch (name) {
		case 'QuotaExceededError':
		case 'NS_ERROR_DOM_QUOTA_REACHED':
		case 'NS_ERROR_FILE_NO_DEVICE_SPACE':
			return new StoreFault('full', message);
		case 'VersionError':
			return new StoreFault('newer-version', message);
		case 'SecurityError':
		case 'InvalidStateError':
			return new StoreFault('unavailable', message);
		default:
			return new StoreFault('broken', `${name} ${message}`);
	}
}
