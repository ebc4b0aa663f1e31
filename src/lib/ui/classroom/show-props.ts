import type { ClassCommand, ClassState } from '$lib/classroom';
import type { ClassReadout } from './class-readout.svelte';

/** What every show on the screen of the class is given, in either window. */
export interface ShowProps {
	/** What the class is busy with. */
	state: ClassState;
	/** What is measured. */
	readout: ClassReadout;
	/** Something was touched on the screen. */
	touch: (command: ClassCommand) => void;
}
