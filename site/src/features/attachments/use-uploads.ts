import { useEffect, useReducer, useRef } from 'react';
import { attachmentTypes } from '#collections/tickets/contract.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import type { Ended, Progress } from '#collections/uploads/client/send-file.ts';
import { send } from '#site/lib/api.ts';
import { keepWork, takeWork } from '#site/lib/kept-work.ts';
import { words as problemWords } from '#site/messages/lines.ts';
import { doors } from './doors.ts';
import { loadSender } from './load.ts';
import {
  filesOf,
  leftBehind,
  nextToSend,
  previewOf,
  reduceUploads,
  type UploadItem,
} from './upload-queue.ts';

export type Uploads = ReturnType<typeof useUploads>;

type Left = ReturnType<typeof leftBehind>;

/**
 * The files of a form: sent one after the other as soon as they are chosen, over drop-outs and restarts. `onFiles` is
 * told which ones have arrived whenever that changes.
 * @param form tells the forms of one page apart; files on their way when the page is left are named when it is back
 */
export function useUploads(
  initial: readonly AttachmentView[],
  onFiles: (files: AttachmentView[]) => void,
  form = 'files',
) {
  const [items, dispatch] = useReducer(reduceUploads, initial.map(asItem));
  const files = useRef(new Map<string, File>());
  const running = useRef<{ key: string; control: AbortController } | null>(null);
  const told = useRef(onFiles);
  told.current = onFiles;

  const next = nextToSend(items);
  useEffect(() => {
    const file = next && files.current.get(next.key);
    if (!next || !file || running.current) return;
    const { key } = next;
    const control = new AbortController();
    running.current = { key, control };
    dispatch({ type: 'started', key });
    const tell = (progress: Progress) =>
      dispatch(progress === 'paused' ? { type: 'paused', key } : { type: 'progress', key, ...progress });
    const lost: Ended = { problem: { kind: 'words', text: problemWords().unexpected } };
    const sent = loadSender(control.signal, () => tell('paused'))
      .then((sendFile) => sendFile?.(file, control.signal, tell))
      .catch(() => lost);
    void sent.then((end) => {
      if (running.current?.key === key) running.current = null;
      if (!end) return;
      if ('problem' in end) return dispatch({ type: 'failed', key, problem: end.problem });
      files.current.delete(key);
      dispatch({ type: 'done', key, file: end.file });
    });
  }, [next]);

  const ids = filesOf(items)
    .map((file) => file.id)
    .join();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a file came or went, not at every step of progress
  useEffect(() => {
    if (first.current) first.current = false;
    else told.current(filesOf(items));
  }, [ids]);

  useEffect(() => {
    const left = takeWork<Left>(form) ?? [];
    if (left.length > 0)
      dispatch({
        type: 'left',
        files: left.map((file) => ({ ...file, key: crypto.randomUUID(), preview: null })),
      });
  }, [form]);
  const onTheirWay = useRef(items);
  onTheirWay.current = items;
  useEffect(() => {
    const keep = () => {
      const left = leftBehind(onTheirWay.current);
      if (left.length > 0) keepWork(form, left);
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [form]);

  function add(chosen: readonly File[]): void {
    const added = chosen.map((file) => {
      const key = crypto.randomUUID();
      files.current.set(key, file);
      const preview = isShown(file.type) ? URL.createObjectURL(file) : null;
      return { key, name: file.name, size: file.size, type: file.type, preview };
    });
    dispatch({ type: 'added', files: added });
  }

  function remove(item: UploadItem): void {
    if (running.current?.key === item.key) {
      running.current.control.abort();
      running.current = null;
    }
    files.current.delete(item.key);
    if (item.preview?.startsWith('blob:')) URL.revokeObjectURL(item.preview);
    dispatch({ type: 'removed', key: item.key });
    if (item.at === 'done') void send(doors.attachment(item.file.id), {}, { method: 'DELETE' });
  }

  return {
    items,
    add,
    remove,
    retry: (item: UploadItem) => dispatch({ type: 'retry', key: item.key }),
    gone: (item: UploadItem) => dispatch({ type: 'failed', key: item.key, problem: { kind: 'gone' } }),
    /** Shows the files of a draft that takes the place of the one here. */
    replace: (kept: readonly AttachmentView[]) => dispatch({ type: 'restored', items: kept.map(asItem) }),
  };
}

/** What every browser draws: one from a phone is seen once it has arrived and become WebP. */
function isShown(type: string): boolean {
  return (attachmentTypes as readonly string[]).includes(type) && type.startsWith('image/');
}

function asItem(file: AttachmentView): UploadItem {
  const { id, filename, size, mimeType } = file;
  return { key: id, name: filename, size, type: mimeType, preview: previewOf(file), at: 'done', file };
}
