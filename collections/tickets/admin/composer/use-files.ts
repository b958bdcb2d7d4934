import { useEffect, useRef, useState } from 'react';
import { sendFile } from '#collections/uploads/client/send-file.ts';
import { attachmentLimit, attachmentMaxBytes, sendableType } from '../../contract.ts';
import type { AttachmentView } from '../../files-view.ts';
import { doors, leaveForLogIn } from '../desk-api.ts';
import type { Mode } from './draft.ts';
import { words } from './words.ts';

/** A file that is not there yet, or will not be. */
export type PendingFile = {
  key: string;
  mode: Mode;
  name: string;
  percent: number;
  /** Waits for the line. */
  waits: boolean;
  problem: string | null;
};

/** Files on their way, sent as soon as they are chosen. `onArrived` is told of each that is there. */
export function useFiles(onArrived: (mode: Mode, file: AttachmentView) => void) {
  const [pending, setPending] = useState<PendingFile[]>([]);
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const sending = running.current;
    return () => {
      for (const stop of sending.values()) stop.abort();
    };
  }, []);

  const change = (key: string, to: Partial<PendingFile>) =>
    setPending((all) => all.map((item) => (item.key === key ? { ...item, ...to } : item)));
  const drop = (key: string) => setPending((all) => all.filter((item) => item.key !== key));

  async function send(key: string, mode: Mode, file: File): Promise<void> {
    const stop = new AbortController();
    running.current.set(key, stop);
    const way = { door: doors.uploads, unexpected: words().files.failed, onSignedOut: leaveForLogIn };
    const end = await sendFile(file, way, stop.signal, (progress) =>
      change(key, progress === 'paused' ? { waits: true } : { ...progress, waits: false }),
    );
    running.current.delete(key);
    if (end === null) return;
    if ('file' in end) {
      drop(key);
      onArrived(mode, end.file);
    } else
      change(key, { problem: end.problem.kind === 'words' ? end.problem.text : words().files.unreadable });
  }

  return {
    pending,
    /** @param there how many there are already */
    add: (mode: Mode, files: readonly File[], there: number): void => {
      for (const [i, file] of files.entries()) {
        const key = crypto.randomUUID();
        const problem =
          there + i >= attachmentLimit ? words().files.tooMany(attachmentLimit) : problemOf(file);
        setPending((all) => [...all, { key, mode, name: file.name, percent: 0, waits: false, problem }]);
        if (!problem) void send(key, mode, file);
      }
    },
    remove: (key: string): void => {
      running.current.get(key)?.abort();
      drop(key);
    },
  };
}

function problemOf({ type, size, name }: File): string | null {
  const text = words().files;
  if (sendableType({ type, name }) === null) return text.wrongType;
  if (size === 0) return text.empty;
  return size > attachmentMaxBytes ? text.tooLarge(attachmentMaxBytes / 1024 / 1024) : null;
}
