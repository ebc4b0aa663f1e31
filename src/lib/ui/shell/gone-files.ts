/**
 * A page of an older version asks for a part that its host has no more. The next page she goes to is loaded
 * as a whole (`updated`, in the layout); this is for what a page fetches while she stays where she is.
 */

/** In sessionStorage: this version was loaded anew in this tab. */
const ANEW = 'luwte-anew-for';

export interface GoneFilesPort {
	/** The version of this page. */
	version: string;
	/** Whether the host has another version by now. */
	hasNewer: () => Promise<boolean>;
	/** Whether loading anew breaks nothing that she is busy with. */
	isSafe: () => boolean;
	/** Where it is remembered for this tab; absent where that is refused. */
	memory: Pick<Storage, 'getItem' | 'setItem'> | null;
	reload: () => void;
}

/**
 * A part did not come. Loads the page anew when it is of an older version, once: who gets the same version
 * again has a host that lacks a file.
 */
export async function onGoneFile({ version, hasNewer, isSafe, memory, reload }: GoneFilesPort) {
	// Without a network nothing is newer: all stays as it is.
	if (!(await hasNewer()) || !isSafe()) return;
	if (!memory || memory.getItem(ANEW) === version) return;
	memory.setItem(ANEW, version);
	reload();
}
