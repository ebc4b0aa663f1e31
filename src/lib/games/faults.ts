/** A move that the rules do not allow now; the screen never offers one. */
export class IllegalMove extends Error {
	override name = 'IllegalMove';
}

/** A game that cannot be set up like this: too few cards, too many players. */
export class IllegalSetup extends Error {
	override name = 'IllegalSetup';
}

/** A kept game that cannot be played on. */
export class DamagedSave extends Error {
	override name = 'DamagedSave';
	constructor(
		/** `newer` comes from a newer Luwte, `damaged` does not follow the rules. */
		readonly reason: 'newer' | 'damaged',
		detail = ''
	) {
		super(detail || reason);
	}
}
