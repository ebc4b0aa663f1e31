/** Says whether a file was chosen: a page that needs no store need not open it to know. */
export const AUTO_COPY_KEY = 'luwte-auto-copy';
