/** How much may be kept. How long the texts of a session may be: `sessions/limits.ts`. */

/** Home, office, two rooms and a laptop on the lap: more would be places that nobody comes back to. */
export const MAX_PLACES = 8;

/** A count lasts a minute, and a hand taps at most so often, ms and times. */
export const MAX_COUNT_MS = 600_000;
export const MAX_TAPS = 3_000;

/** Texts of own decks, UTF-16 units: what fits on a printed card. */
export const MAX_DECK_TITLE_LENGTH = 60;
export const MAX_CARD_TITLE_LENGTH = 40;
export const MAX_QUESTION_LENGTH = 140;

/** A deck is a game for an hour or so, not a library. */
export const MAX_DECK_THEMES = 30;

/** What is on an own image, UTF-16 units. */
export const MAX_IMAGE_TEXT_LENGTH = 140;
/** Words in a speech bubble of a plate, and the name of what is kept of it, UTF-16 units. */
export const MAX_PLATE_TEXT_LENGTH = 160;
export const MAX_PLATE_NAME_LENGTH = 60;

/** A photo of 512 px as a data: address takes about a third of this at most. UTF-16 units */
export const MAX_PHOTO_LENGTH = 300_000;

/** A deck in which every picture is a photo, and some room. bytes */
export const MAX_DECK_FILE_BYTES = 48 * 1024 * 1024;

/** A lesson of forty blocks with every note filled, and some room. bytes */
export const MAX_LESSON_FILE_BYTES = 2 * 1024 * 1024;

/** A recording is written at least this often; with one slot and the write itself, under 5 s. ms */
export const FLUSH_MS = 4_000;

/** Samples per stored chunk at most (a minute); bounds the work of one attempt after failed writes. */
export const MAX_CHUNK_SAMPLES = 240;

/** What a recorder keeps in memory while it cannot write: 2 hours of samples. */
export const MAX_WAITING_SAMPLES = 2 * 3600 * 4;

/** Exports of older versions are read at once: beyond this they would not fit in memory. bytes */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;

/** The name of a draft says of what and of whom it is, UTF-16 units. */
export const MAX_DRAFT_NAME_LENGTH = 500;
/** More than all cards of the largest deck. */
export const MAX_SET_CARDS = 1_000;
/** A small choice of this device, as the browser keeps it, UTF-16 units. */
export const MAX_CHOICE_LENGTH = 10_000;
