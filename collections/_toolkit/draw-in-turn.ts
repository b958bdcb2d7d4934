import { DomainError } from '#kernel/errors.ts';

/**
 * Node has four threads for files, hashes of passwords and pictures together, and a large picture takes seconds and a
 * hundred megabytes: two leave room for everything else.
 */
const atOnce = 2;
const mostWaiting = 60;

let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * Decodes or draws a picture when its turn comes: two at once in a process, in the order in which they came.
 * @throws DomainError `temporarily_unavailable` when sixty wait already, and what `draw` throws
 */
export async function drawInTurn<T>(draw: () => Promise<T>): Promise<T> {
  if (drawing >= atOnce) {
    if (waiting.length >= mostWaiting) throw busy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else drawing += 1;
  try {
    return await draw();
  } finally {
    // The place goes to the next one without being free in between.
    const next = waiting.shift();
    if (next) next();
    else drawing -= 1;
  }
}

function busy(): DomainError {
  const message = 'Many pictures are being looked at just now. Please try again in a minute.';
  return new DomainError('temporarily_unavailable', message, { retryAfterSeconds: 15 });
}
