import { attachmentLimit, attachmentMaxBytes, sendableType } from '#collections/tickets/contract.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { doors } from './doors.ts';

/**
 * Why a file is not sent, or was not taken. `words` come from the server and can be shown. `left`: the page was left
 * before it was whole; chosen again, it goes on where it stopped.
 */
export type UploadProblem =
  | { kind: 'too_large' | 'wrong_type' | 'empty' | 'too_many' | 'unreadable' | 'gone' | 'left' }
  | { kind: 'words'; text: string };

type Chosen = {
  key: string;
  name: string;
  size: number;
  type: string;
  /** Address of a picture, on this device or of the API; null for what is no picture. */
  preview: string | null;
};

export type UploadItem = Chosen &
  (
    | { at: 'waiting' }
    | { at: 'sending'; percent: number }
    /** Waits for the line. What has come of it stays. */
    | { at: 'paused'; percent: number }
    | { at: 'done'; file: AttachmentView }
    | { at: 'failed'; problem: UploadProblem }
  );

export type UploadEvent =
  | { type: 'added'; files: readonly Chosen[] }
  | { type: 'started'; key: string }
  | { type: 'progress'; key: string; percent: number }
  /** The line broke; it goes on by itself. */
  | { type: 'paused'; key: string }
  | { type: 'done'; key: string; file: AttachmentView }
  | { type: 'failed'; key: string; problem: UploadProblem }
  | { type: 'retry'; key: string }
  /** Files that were on their way when this page was left. */
  | { type: 'left'; files: readonly Chosen[] }
  | { type: 'removed'; key: string }
  | { type: 'restored'; items: readonly UploadItem[] };

/** The queue of files of one form. Problems of type and size are found before anything is sent. */
export function reduceUploads(items: readonly UploadItem[], event: UploadEvent): readonly UploadItem[] {
  switch (event.type) {
    case 'added':
      return added(items, event.files);
    case 'started':
      return change(items, event.key, (item) =>
        item.at === 'waiting' ? { ...bare(item), at: 'sending', percent: 0 } : item,
      );
    case 'progress':
      return change(items, event.key, (item) => moved(item, event.percent));
    case 'paused':
      return change(items, event.key, (item) =>
        item.at === 'sending' ? { ...bare(item), at: 'paused', percent: item.percent } : item,
      );
    case 'done':
      return change(items, event.key, (item) => ({
        ...bare(item),
        at: 'done',
        file: event.file,
        name: event.file.filename,
        size: event.file.size,
        preview: item.preview ?? previewOf(event.file),
      }));
    case 'failed':
      return change(items, event.key, (item) => failed(bare(item), event.problem));
    case 'retry':
      return change(items, event.key, again);
    case 'left':
      return [...items, ...event.files.map((file) => failed(file, { kind: 'left' }))];
    case 'removed':
      return items.filter((item) => item.key !== event.key);
    case 'restored':
      return [...event.items, ...items.filter(isLeft)];
    default:
      return items;
  }
}

function added(items: readonly UploadItem[], files: readonly Chosen[]): readonly UploadItem[] {
  const isBack = (item: UploadItem) =>
    isLeft(item) && files.some(({ name, size }) => item.name === name && item.size === size);
  const all = items.filter((item) => !isBack(item));
  for (const file of files) {
    const problem = room(all) > 0 ? problemOfFile(file) : ({ kind: 'too_many' } as const);
    all.push(problem ? failed(file, problem) : { ...file, at: 'waiting' });
  }
  return all;
}

/** While bytes leave, progress never goes back; after a break it begins where the server says. */
function moved(item: UploadItem, percent: number): UploadItem {
  if (item.at === 'paused') return { ...bare(item), at: 'sending', percent };
  return item.at === 'sending' ? { ...item, percent: Math.max(item.percent, percent) } : item;
}

/** The file to send now: one after the other, so that the first is there early on a thin line. */
export function nextToSend(items: readonly UploadItem[]): UploadItem | null {
  return items.some(isMoving) ? null : (items.find((item) => item.at === 'waiting') ?? null);
}

/** How many files can still be added. Those that can never be sent take no place. */
export function room(items: readonly UploadItem[]): number {
  return attachmentLimit - items.filter((item) => item.at !== 'failed' || mayRetry(item.problem)).length;
}

/** Files that have arrived, in the order in which they were chosen. */
export function filesOf(items: readonly UploadItem[]): AttachmentView[] {
  return items.flatMap((item) => (item.at === 'done' ? [item.file] : []));
}

/** True while a file is on its way or waits for its turn: what is sent now goes without it. */
export function isBusy(items: readonly UploadItem[]): boolean {
  return items.some((item) => item.at === 'waiting' || isMoving(item));
}

/** True for what is being sent, also while it waits for the line. */
export function isMoving(item: UploadItem): boolean {
  return item.at === 'sending' || item.at === 'paused';
}

/** What would be lost with the page: files on their way. */
export function leftBehind(items: readonly UploadItem[]): Pick<Chosen, 'name' | 'size' | 'type'>[] {
  return items
    .filter((item) => item.at === 'waiting' || isMoving(item))
    .map(({ name, size, type }) => ({ name, size, type }));
}

/** A second try can help where the server was the reason. */
export function mayRetry(problem: UploadProblem): boolean {
  return problem.kind === 'words';
}

/** Where a picture that was kept is seen. */
export function previewOf({ id, mimeType }: AttachmentView): string | null {
  return mimeType.startsWith('image/') ? doors.attachment(id) : null;
}

function isLeft(item: UploadItem): boolean {
  return item.at === 'failed' && item.problem.kind === 'left';
}

function failed(file: Chosen, problem: UploadProblem): UploadItem {
  return { ...file, at: 'failed', problem };
}

/** Why a file cannot be sent, from what its device says of it, or null; `size` in bytes. */
export function problemOfFile(file: { size: number; type: string; name: string }): UploadProblem | null {
  if (sendableType(file) === null) return { kind: 'wrong_type' };
  if (file.size === 0) return { kind: 'empty' };
  return file.size > attachmentMaxBytes ? { kind: 'too_large' } : null;
}

function again(item: UploadItem): UploadItem {
  return item.at === 'failed' && mayRetry(item.problem) ? { ...bare(item), at: 'waiting' } : item;
}

function bare({ key, name, size, type, preview }: UploadItem) {
  return { key, name, size, type, preview };
}

function change(
  items: readonly UploadItem[],
  key: string,
  how: (item: UploadItem) => UploadItem,
): readonly UploadItem[] {
  return items.map((item) => (item.key === key ? how(item) : item));
}
