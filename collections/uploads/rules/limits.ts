/** Files that one person may have on their way and uploaded, but not sent with anything yet. */
export const mostWaiting = 20;

/** Days that half a file is kept, from its last byte on. */
export const keptDays = 1;

/** So many bytes are put on disk at once: what a killed process loses at most. */
export const pieceBytes = 256 * 1024;

/** A line that breaks every few kilobytes must not fill the disk with crumbs. */
export const mostPieces = 1_000;
