import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import type { ErrorBody } from '#kernel/errors.ts';
import type { AttachmentView } from '../../view.ts';
import { doors } from '../desk-api.ts';

const speaks = { 'tus-resumable': tusVersion };
const pieceBytes = 1024 * 1024;
/** Pauses before each next try while the line is down, in milliseconds. */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];

type Told = (progress: { percent: number; waits: boolean }) => void;

/**
 * Sends a file by tus, piece by piece; when the line breaks it goes on where the server says that it stopped.
 * @returns the attachment, or what the server said against it (null: it did not come through, or it was stopped)
 */
export async function sendFile(
  file: File,
  signal: AbortSignal,
  tell: Told,
): Promise<{ file: AttachmentView } | { problem: string | null }> {
  let place: string | null = null;
  let offset = 0;
  for (let breaks = 0; breaks <= pauses.length && !signal.aborted; ) {
    const percent = Math.floor((offset / file.size) * 100);
    tell({ percent, waits: breaks > 0 });
    const answer = await next(file, { place, offset, asks: breaks > 0, signal });
    if (answer === null || answer.status >= 500 || answer.status === 409) {
      breaks += 1;
      await pause(pauses[breaks - 1] ?? 0, signal);
    } else if (!answer.ok) {
      const { error } = (await answer.json().catch(() => ({}))) as Partial<ErrorBody>;
      return { problem: error?.message ?? null };
    } else if (place !== null && offset === file.size) {
      return { file: (await answer.json()) as AttachmentView };
    } else {
      place ??= answer.headers.get('location');
      offset = Number(answer.headers.get('upload-offset') ?? offset);
      breaks = 0;
    }
  }
  return { problem: null };
}

type At = { place: string | null; offset: number; asks: boolean; signal: AbortSignal };

/** The next request of an upload; null when the line broke. */
async function next(file: File, { place, offset, asks, signal }: At): Promise<Response | null> {
  const ask = (path: string, init: RequestInit) =>
    fetch(path, { ...init, headers: { ...speaks, ...init.headers }, signal }).catch(() => null);
  if (place === null) {
    const metadata = metadataHeader({
      filename: file.name.toWellFormed().slice(-200) || 'file',
      ...(file.type ? { filetype: file.type } : {}),
    });
    const headers = { 'upload-length': String(file.size), 'upload-metadata': metadata };
    return ask(doors.uploads, { method: 'POST', headers });
  }
  if (offset === file.size) return ask(doors.finish(place), { method: 'POST' });
  if (asks) return ask(place, { method: 'HEAD' });
  return ask(place, {
    method: 'PATCH',
    headers: { 'content-type': pieceType, 'upload-offset': String(offset) },
    body: file.slice(offset, offset + pieceBytes),
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
