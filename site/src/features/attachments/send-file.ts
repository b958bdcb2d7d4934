import { type Ended, type Progress, sendFile as send } from '#collections/uploads/client/send-file.ts';
import { signedOutEvent } from '#site/lib/api.ts';
import { words as problemWords } from '#site/messages/lines.ts';
import { doors } from './doors.ts';

/** Sends a file of a customer. @returns null when it was stopped */
export function sendFile(
  file: File,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Ended | null> {
  const way = {
    door: doors.uploads,
    unexpected: problemWords().unexpected,
    onSignedOut: () => document.dispatchEvent(new CustomEvent(signedOutEvent)),
  };
  return send(file, way, signal, tell);
}
