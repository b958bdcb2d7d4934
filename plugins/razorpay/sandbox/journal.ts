import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Journal = {
  /** Adds one entry; it is on its way to the disk when this returns. */
  append(entry: unknown): void;
  close(): void;
};

/**
 * Opens the append-only file and hands every whole entry to `replay`, oldest first.
 * A last line without its end was cut off by a crash: it never counted, and is removed.
 * @throws Error when a line before the last is damaged
 */
export function openJournal(folder: string, replay: (entry: unknown) => void): Journal {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'gateway.jsonl'), 'a+', 0o600);
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) ftruncateSync(file, end);
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    try {
      replay(JSON.parse(line));
    } catch (cause) {
      closeSync(file);
      throw new Error(`sandbox: line ${index + 1} of the journal cannot be read`, { cause });
    }
  }
  return {
    append: (entry) => {
      // One write a line: a killed process leaves a whole line or a torn one, never two halves.
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      for (let done = 0; done < line.length; ) done += writeSync(file, line, done);
    },
    close: () => {
      fsyncSync(file);
      closeSync(file);
    },
  };
}
