import { unsentDays } from '#collections/attachments/rules/unsent.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { fingerprint } from '#site/lib/fingerprint.ts';
import type { Typed } from './bodies.ts';
import type { Outgoing } from './thread-state.ts';

/** What is written but not sent: text and files of the box, and messages on their way. */
export type Writing = {
  body: Typed;
  attachments: AttachmentView[];
  outgoing: Outgoing[];
};

type Kept = { savedAt: string; writing: Writing };

/** Of every key under which something is kept. */
export const prefix = 'qtp-writing:1:';

/** The two storages of a browser; left out where they are forbidden. */
export type Storages = { tab: Storage | null; device: Storage | null };

export type KeptWriting = {
  read(): Writing | null;
  /** A storage that is full or forbidden loses the copy, not the text on the page. */
  write(writing: Writing): void;
};

/**
 * Keeps what is written on one ticket over reloads, the end of a session and a closed tab, for this person alone. Each
 * tab has its own copy, so that two tabs do not write over each other; a new tab begins with what the last one left.
 */
export function keptWriting(given: {
  owner: string;
  ticket: string;
  storages: Storages;
  now: () => Date;
}): KeptWriting {
  const { storages, now } = given;
  const key = `${prefix}${fingerprint(given.owner)}:${given.ticket}`;
  const each = [storages.tab, storages.device].filter((storage) => storage !== null);
  return {
    read: () => {
      for (const storage of each) {
        const kept = readKept(storage, key);
        if (kept && !isOld(kept.savedAt, now())) return kept.writing;
      }
      return null;
    },
    write: (writing) => {
      const isEmpty =
        writing.body === null && writing.attachments.length === 0 && writing.outgoing.length === 0;
      const text = JSON.stringify({ savedAt: now().toISOString(), writing } satisfies Kept);
      for (const storage of each) {
        try {
          if (isEmpty) storage.removeItem(key);
          else storage.setItem(key, text);
        } catch {
          // The other one may have room.
        }
      }
    },
  };
}

/** What was kept and what is written since, as one copy: the newer text, the files of both, all that is on its way. */
export function together(before: Writing, now: Writing): Writing {
  return {
    body: now.body ?? before.body,
    attachments: [...before.attachments, ...now.attachments],
    outgoing: [...before.outgoing, ...now.outgoing],
  };
}

/** The storages of this browser. Reading the property can throw where they are forbidden. */
export function browserStorages(): Storages {
  return { tab: orNull(() => sessionStorage), device: orNull(() => localStorage) };
}

/** What stands under a key, or null for what is no copy of ours. */
export function readKept(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Kept> | null;
    const { attachments, outgoing } = kept?.writing ?? {};
    return kept?.savedAt && Array.isArray(attachments) && Array.isArray(outgoing) ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** Whether nobody has touched a copy for as long as files wait to be sent. */
export function isOld(savedAt: string, now: Date): boolean {
  return !(now.getTime() - Date.parse(savedAt) < unsentDays * 86_400_000);
}

function orNull(storage: () => Storage): Storage | null {
  try {
    return storage();
  } catch {
    return null;
  }
}
