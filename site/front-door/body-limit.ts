import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';

/** True when the request says itself that it is larger. */
export function announcesMore(req: IncomingMessage, limitBytes: number): boolean {
  const length = Number(req.headers['content-length'] ?? 0);
  return !(length <= limitBytes);
}

/** Passes bytes on until there are more than allowed; then calls `exceeded` once and passes nothing more. */
export function meter(limitBytes: number, exceeded: () => void): Transform {
  let bytes = 0;
  let over = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limitBytes) {
        if (!over) exceeded();
        over = true;
        done();
        return;
      }
      done(null, chunk);
    },
  });
}
