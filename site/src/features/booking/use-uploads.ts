import { useEffect, useReducer, useRef } from 'react';
import type { AttachmentView } from '#collections/tickets/view.ts';
import { send } from '#site/lib/api.ts';
import { doors } from './doors.ts';
import { type Upload, upload } from './upload.ts';
import { filesOf, nextToSend, reduceUploads, type UploadItem } from './upload-queue.ts';

/** Sends files one after the other and tells which ones have arrived. */
export function useUploads(initial: readonly AttachmentView[], onFiles: (files: AttachmentView[]) => void) {
  const [items, dispatch] = useReducer(reduceUploads, initial.map(asItem));
  const files = useRef(new Map<string, File>());
  const running = useRef<{ key: string; upload: Upload } | null>(null);
  const told = useRef(onFiles);
  told.current = onFiles;

  const next = nextToSend(items);
  useEffect(() => {
    const file = next && files.current.get(next.key);
    if (!next || !file || running.current) return;
    const { key } = next;
    dispatch({ type: 'started', key });
    const sending = upload(file, (percent) => dispatch({ type: 'progress', key, percent }));
    running.current = { key, upload: sending };
    void sending.done.then((end) => {
      running.current = null;
      if ('file' in end) dispatch({ type: 'done', key, file: end.file });
      else if ('problem' in end) dispatch({ type: 'failed', key, problem: end.problem });
    });
  }, [next]);

  useEffect(() => {
    const online = () => dispatch({ type: 'online' });
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);

  const ids = filesOf(items)
    .map((file) => file.id)
    .join();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a file came or went, not at every step of progress
  useEffect(() => {
    if (first.current) first.current = false;
    else told.current(filesOf(items));
  }, [ids]);

  function add(chosen: readonly File[]): void {
    const added = chosen.map((file) => {
      const key = crypto.randomUUID();
      files.current.set(key, file);
      const preview =
        file.type.startsWith('image/') && file.type !== 'image/svg+xml' ? URL.createObjectURL(file) : null;
      return { key, name: file.name, size: file.size, type: file.type, preview };
    });
    dispatch({ type: 'added', files: added });
  }

  function remove(item: UploadItem): void {
    if (running.current?.key === item.key) {
      running.current.upload.stop();
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

function asItem(file: AttachmentView): UploadItem {
  const { id, filename, size, mimeType } = file;
  const preview = mimeType.startsWith('image/') ? doors.attachment(id) : null;
  return { key: id, name: filename, size, type: mimeType, preview, at: 'done', file };
}
