import type { ClassCommand, ClassRecording, ClassState } from '$lib/classroom';
import type { ClassReadout } from './class-readout.svelte';

/** What every show on the screen of the class is given, in either window. */
export interface ShowProps {
	/** What the class is busy with. */
	state: ClassState;
	/** What is measured. */
	readout: ClassReadout;
	/** The recording that was brought to look at again. */
	recording: ClassRecording | null;
	/** In which window it is shown. */
	here: 'presenter' | 'screen';
	/** The other window is there. */
	joined: boolean;
	/** Something was touched on the screen. */
	touch: (command: ClassCommand) => void;
}
