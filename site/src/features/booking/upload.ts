import type { AttachmentView } from '#collections/tickets/view.ts';
import type { ErrorBody } from '#kernel/errors.ts';
import { signedOutEvent } from '#site/lib/api.ts';
import { words as problemWords } from '#site/messages/problems.ts';
import { doors } from './doors.ts';
import type { UploadProblem } from './upload-queue.ts';

export type Upload = {
  done: Promise<{ file: AttachmentView } | { problem: UploadProblem } | { stopped: true }>;
  stop: () => void;
};

/** Sends one file as it is. XMLHttpRequest, because fetch cannot say how much has been sent. */
export function upload(file: File, onProgress: (percent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Awaited<Upload['done']>>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) =>
      total > 0 && onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve({ problem: { kind: 'line' } });
    request.onabort = () => resolve({ stopped: true });
  });
  request.open('POST', doors.attachments);
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('content-type', file.type || 'text/plain');
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed().slice(-200)));
  request.send(file);
  return { done, stop: () => request.abort() };
}

function read(request: XMLHttpRequest): { file: AttachmentView } | { problem: UploadProblem } {
  const body = parse(request.responseText);
  if (request.status >= 200 && request.status < 300 && body && 'id' in body)
    return { file: body as AttachmentView };
  if (request.status === 401) document.dispatchEvent(new CustomEvent(signedOutEvent));
  const message = (body as Partial<ErrorBody> | null)?.error?.message;
  return { problem: { kind: 'words', text: message ?? problemWords().unexpected } };
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
