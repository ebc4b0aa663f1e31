/** Where one can be beside a board. In this order, but every one may be skipped and gone back to. */
export const BOARD_STOPS = ['choose', 'lay', 'words', 'enter', 'change', 'knows'] as const;
export type BoardStop = (typeof BOARD_STOPS)[number];
