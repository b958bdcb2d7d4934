import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { metadataHeader, pieceType, tusVersion } from '../contract.ts';
import { type Outcome, offsetOf, outcomeOf } from './outcome.ts';
import { type Answer, request } from './request.ts';

/** The door below the upload's own, and what is sent to it, by which a whole file becomes something. */
export type Finish = { door: string; input: object };

/** A file on its way: where it is at the server, how much of it is there (null: not known), how much goes next. */
export type Sending = {
  readonly file: File;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string | null;
  /** The door where files are announced. */
  readonly door: string;
  readonly finish?: Finish;
  place: string | null;
  offset: number | null;
  piece: number;
};

type Stepped = Exclude<Outcome, { is: 'done' }> | { is: 'came' } | { is: 'attached'; file: AttachmentView };

const speaks = { 'tus-resumable': tusVersion };

/** An answer that says yes without what belongs to it, which no server of ours gives: tried again, not for ever. */
const senseless: Stepped = { is: 'broken', byServer: true, waitMs: null };

/** Does what comes next: announces the file, asks how far it is, sends a piece, or has it looked at. */
export async function step(
  sending: Sending,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Stepped> {
  const { place, offset, bytes } = sending;
  if (place === null) return announce(sending, signal);
  if (offset === bytes.byteLength) return finish(place, sending.finish, signal);
  const outcome = outcomeOf(
    offset === null
      ? await request({ method: 'HEAD', address: place, headers: speaks, signal })
      : await request({
          method: 'PATCH',
          address: place,
          headers: { ...speaks, 'content-type': pieceType, 'upload-offset': String(offset) },
          body: bytes.subarray(offset, offset + sending.piece),
          signal,
          onSent,
        }),
  );
  if (outcome.is !== 'done') return outcome;
  const now = placeIn(sending, outcome.answer);
  // A piece that was taken moves the place on.
  if (now === null || (offset !== null && now <= offset)) return senseless;
  sending.offset = now;
  return { is: 'came' };
}

async function announce(sending: Sending, signal: AbortSignal): Promise<Stepped> {
  const { file, bytes, sha256, door } = sending;
  const filename = file.name.toWellFormed().slice(-200) || 'file';
  const metadata = metadataHeader({
    filename,
    ...(file.type ? { filetype: file.type } : {}),
    ...(sha256 ? { sha256 } : {}),
  });
  const headers = { ...speaks, 'upload-length': String(bytes.byteLength), 'upload-metadata': metadata };
  const outcome = outcomeOf(await request({ method: 'POST', address: door, headers, signal }));
  if (outcome.is !== 'done') return outcome;
  const place = outcome.answer.header('location');
  const offset = placeIn(sending, outcome.answer);
  if (!place || offset === null) return senseless;
  Object.assign(sending, { place, offset });
  return { is: 'came' };
}

/** How much of the file the server says it has; null when it does not say, or says what cannot be. */
function placeIn({ bytes }: Sending, { header }: Answer): number | null {
  const offset = offsetOf(header);
  return offset !== null && offset <= bytes.byteLength ? offset : null;
}

async function finish(place: string, how: Finish | undefined, signal: AbortSignal): Promise<Stepped> {
  const body = how && {
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(how.input)),
  };
  const address = `${place}/${how?.door ?? 'finish'}`;
  const outcome = outcomeOf(await request({ method: 'POST', address, ...body, signal }));
  return outcome.is === 'done' ? { is: 'attached', file: outcome.answer.body as AttachmentView } : outcome;
}

/** Takes back what has come of a file; what cannot be told now is over by itself after a day. */
export function takeBack({ place }: Sending): void {
  if (place !== null)
    void fetch(place, { method: 'DELETE', headers: speaks, keepalive: true }).catch(() => undefined);
}
