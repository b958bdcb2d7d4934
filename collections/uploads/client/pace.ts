export const firstPiece = 256 * 1024;
const smallestPiece = 64 * 1024;
const largestPiece = 4 * 1024 * 1024;
/** A request should be over long before a server or a proxy calls it slow. */
const aimMs = 5_000;

/** Bytes of the next piece: as many as go in five seconds at the speed of the last one, twice or half of it at the most. */
export function nextPiece(last: number, ms: number): number {
  const factor = Math.min(2, Math.max(0.5, aimMs / Math.max(1, ms)));
  return within(Math.round(last * factor));
}

/** Bytes of the next piece on a line that has just broken. */
export function pieceAfterBreak(last: number): number {
  return within(Math.round(last / 2));
}

function within(bytes: number): number {
  return Math.min(largestPiece, Math.max(smallestPiece, bytes));
}

/**
 * Milliseconds until the next try, longer with every break in a row and half a minute at the most; a fifth more or less,
 * so that those who were cut off together do not come back together.
 * @param random from 0 to 1
 */
export function pauseMs(breaks: number, random: number): number {
  const seconds = Math.min(30, 2 ** Math.max(0, breaks - 1));
  return Math.round(seconds * 1_000 * (0.8 + 0.4 * random));
}
