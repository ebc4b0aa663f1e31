import type { Skill } from './port';
import type { Visitor } from './visitor';

/** Something that people do, the same in every browser: a row of the table. */
export interface Walk {
	name: string;
	/** What the driver must be able to do. */
	needs?: Skill[];
	/** The app is kept on the device here, by its service worker. */
	isKept?: true;
	/** Fails by throwing. */
	take(visitor: Visitor): Promise<void>;
	/** Lines of the console that belong to what is done here. */
	expected?: RegExp;
}
