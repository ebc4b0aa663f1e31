/** What a board can hold: enough for a team, little enough to draw at once and to keep. */

export const MAX_PIECES = 120;
export const MAX_DRAWN = 40;
/** A word or a sentence with an image, UTF-16 units. */
export const MAX_WORD_LENGTH = 200;
/** One word of a chain, UTF-16 units. */
export const MAX_LINK_LENGTH = 60;
export const MAX_CHAIN = 30;
/** How far from the corner of the table something may lie, board units. */
export const FARTHEST = 5000;
export const SMALLEST = 0.4;
export const LARGEST = 5;
/** Commands that can be taken back; older ones become part of the board that one starts from. */
export const MAX_STEPS = 2000;
/** Commands in one step: one for each piece, and room for one more. */
export const MAX_PARTS = MAX_PIECES + 1;
/** Width and height of a field that can still be gripped, board units. */
export const SMALLEST_FIELD = 60;
