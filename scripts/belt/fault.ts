/** A file that cannot be used, with a sentence that says why. */
export class FileFault extends Error {}
