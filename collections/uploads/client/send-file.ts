import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { untilWorthATry } from './line.ts';
import { firstPiece, nextPiece, pauseMs, pieceAfterBreak } from './pace.ts';
import { type Finish, type Sending, step, takeBack } from './steps.ts';

export type Progress = { percent: number } | 'paused';
/** Why a file did not come through: it could not be read here, or what can be said to a person. */
export type SendProblem = { kind: 'unreadable' } | { kind: 'words'; text: string };
export type Ended = { file: AttachmentView } | { problem: SendProblem };

/** What is different where customers and where staff send files. */
export type Way = {
  /** The door where files are announced. */
  door: string;
  /** What a whole file becomes: an attachment, unless told otherwise. */
  finish?: Finish;
  /** What is said when the server has no words. */
  unexpected: string;
  onSignedOut: () => void;
};

/** So often in a row a server may fail, and so often it may lose a file, before that is said. */
const patience = { failures: 5, losses: 2 };

/**
 * Sends a file piece by piece and goes on where it stopped, however often the line breaks, until it is an attachment,
 * is refused or `signal` stops it; then it is taken back.
 * @returns null when it was stopped
 */
export async function sendFile(
  file: File,
  { door, finish, unexpected, onSignedOut }: Way,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Ended | null> {
  const inWords = (text: string | null): Ended => ({ problem: { kind: 'words', text: text ?? unexpected } });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return { problem: { kind: 'unreadable' } };
  const sending: Sending = {
    file,
    bytes,
    sha256: await sha256Of(bytes),
    door,
    ...(finish ? { finish } : {}),
    place: null,
    offset: null,
    piece: firstPiece,
  };
  let known = 0;
  const percent = (more: number) => Math.floor(((known + more) / bytes.byteLength) * 100);
  let [breaks, failures, losses] = [0, 0, 0];
  while (!signal.aborted) {
    const began = performance.now();
    const { offset, piece } = sending;
    if (offset === bytes.byteLength) tell({ percent: 100 });
    const outcome = await step(sending, signal, (sent) => tell({ percent: percent(sent) }));
    if (signal.aborted) break;
    const before = known;
    known = sending.offset ?? known;
    switch (outcome.is) {
      case 'attached':
        return { file: outcome.file };
      case 'came':
        if (offset !== null) sending.piece = nextPiece(piece, performance.now() - began);
        // That it answers how far a file is does not mean that it takes more.
        if (known > before) [breaks, failures] = [0, 0];
        continue;
      case 'moved':
        sending.offset = outcome.offset;
        failures += 1;
        break;
      case 'gone':
        sending.place = null;
        sending.offset = null;
        losses += 1;
        break;
      case 'refused':
        if (outcome.status === 401) onSignedOut();
        else if (outcome.status !== 429) takeBack(sending);
        return inWords(outcome.words);
      case 'broken': {
        breaks += 1;
        if (outcome.byServer) failures += 1;
        tell('paused');
        // A whole file only waits to be looked at: how far it is need not be asked.
        if (sending.offset !== bytes.byteLength) sending.offset = null;
        sending.piece = pieceAfterBreak(piece);
        const pause = outcome.waitMs ?? pauseMs(breaks, Math.random());
        if (await untilWorthATry(pause, signal)) breaks = 0;
      }
    }
    if (failures > patience.failures || losses > patience.losses) return inWords(null);
  }
  takeBack(sending);
  return null;
}

/** By it the server knows the file again, also after a reload. Pages without https have no way to make it. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
