import { unsentDays } from '#collections/attachments/rules/unsent.ts';
import type { AttachmentView } from '../../files-view.ts';

export const modes = ['reply', 'note'] as const;
export type Mode = (typeof modes)[number];

/** Moves that need words: they are sent with them. */
export const spokenMoves = ['ask', 'resolve', 'reopen'] as const;
export type SpokenMove = (typeof spokenMoves)[number];

/** What is written and not sent. */
export type Draft = {
  /** As the editor gave it: checked when it is sent. Null while nothing is written. */
  body: unknown;
  files: readonly AttachmentView[];
  /** Made once for each writing: sent again under it, it is still one message. */
  key: string;
  /** It was sent under its key and no answer came: it may have arrived. `move` goes with it. */
  open: { move: SpokenMove | null } | null;
};

/** A reply and a note can be written side by side. */
export type Drafts = { mode: Mode } & Record<Mode, Draft>;

type Kept = { savedAt: string; drafts: Drafts };

const prefix = 'qtp-desk-draft:1:';

/** A draft before the first letter. @param key one that nothing was sent under */
export function emptyDraft(key: string): Draft {
  return { body: null, files: [], key, open: null };
}

/** True when neither words nor files of it could be lost. */
export function isEmpty({ body, files }: Draft): boolean {
  return body === null && files.length === 0;
}

/**
 * What is written on one ticket by one member of staff, kept on this device until it is sent: over reloads, a closed
 * tab and the end of the session. A storage that is full or forbidden loses the copy, not the text on the page.
 */
export function draftKeeper(given: {
  storage: Storage | null;
  staff: string;
  ticket: string;
  now: () => Date;
}) {
  const { storage, now } = given;
  const place = `${prefix}${given.staff}:${given.ticket}`;
  return {
    read: (): Drafts | null => {
      const kept = storage && readKept(storage, place);
      return kept && !isOld(kept.savedAt, now()) ? kept.drafts : null;
    },
    write: (drafts: Drafts): void => {
      try {
        if (modes.every((mode) => isEmpty(drafts[mode]))) storage?.removeItem(place);
        else storage?.setItem(place, JSON.stringify({ savedAt: now().toISOString(), drafts } satisfies Kept));
      } catch {
        // The text stays on the page.
      }
    },
  };
}

/** Removes what nobody has touched for 30 days, whoever wrote it: the machine may be shared. */
export function forgetOldDrafts(storage: Storage, now: Date): void {
  const places = Array.from({ length: storage.length }, (_, i) => storage.key(i));
  for (const place of places) {
    if (!place?.startsWith(prefix)) continue;
    const kept = readKept(storage, place);
    if (!kept || isOld(kept.savedAt, now)) storage.removeItem(place);
  }
}

function readKept(storage: Storage, place: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? 'null') as Partial<Kept> | null;
    const isWhole = modes.every((mode) => Array.isArray(kept?.drafts?.[mode]?.files));
    return kept?.savedAt && isWhole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

function isOld(savedAt: string, now: Date): boolean {
  return !(now.getTime() - Date.parse(savedAt) < unsentDays * 86_400_000);
}
