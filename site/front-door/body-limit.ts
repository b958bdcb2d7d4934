import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';

/** True when the request says itself that it is larger. */
export function announcesMore(req: IncomingMessage, limitBytes: number): boolean {
  const length = Number(req.headers['content-length'] ?? 0);
  return !(length <= limitBytes);
}

/** True when a body comes with the request. */
export function hasBody(req: IncomingMessage): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

/** `crumbs`: sent in so many small pieces that taking them costs far more than what they hold. */
export type BodyFault = 'too-large' | 'crumbs';

/** Pieces that nobody counts. One costs what a small request costs in whole, whatever is in it. */
const freePieces = 256;
const leastBytesEach = 64;

/**
 * Passes bytes on until there are more than allowed, or until they come in crumbs; then calls `refused` once and passes
 * nothing more. Browsers, apps and proxies send kilobytes at a time.
 */
export function meter(limitBytes: number, refused: (fault: BodyFault) => void): Transform {
  let bytes = 0;
  let pieces = 0;
  let over = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      pieces += 1;
      const crumbs = pieces > freePieces && bytes < pieces * leastBytesEach;
      if (bytes > limitBytes || crumbs) {
        if (!over) refused(crumbs ? 'crumbs' : 'too-large');
        over = true;
        done();
        return;
      }
      done(null, chunk);
    },
  });
}
