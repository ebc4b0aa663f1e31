/** All that reading a copy takes, loaded by who brings one in. */
export { openCopyFile } from './copy-file';
export { restoreRows } from './restore';
export { copySummaryOf } from './summary';
