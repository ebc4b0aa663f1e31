/** Longest texts, UTF-16 units. Held when writing too, so that every export can be imported again. */
export const MAX_NAME_LENGTH = 200;
export const MAX_NOTE_LENGTH = 20_000;
export const MAX_MARK_LENGTH = 2_000;

/** Distance of the slots that hold one sample each (4 Hz), ms. */
export const SAMPLE_SLOT_MS = 250;

/** A recording is written at least this often; with one slot and the write itself, under 5 s. ms */
export const FLUSH_MS = 4_000;

/** Longer silences between samples are no measured time (hidden tab, sleep). ms */
export const LONGEST_STEP_MS = 2_000;

/** Samples per stored chunk at most (a minute); bounds the work of one attempt after failed writes. */
export const MAX_CHUNK_SAMPLES = 240;

/** What a recorder keeps in memory while it cannot write: 2 hours of samples. */
export const MAX_WAITING_SAMPLES = 2 * 3600 * 4;

/** Files beyond this are not ours, or would not fit in memory. bytes */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;
