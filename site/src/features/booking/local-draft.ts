import { fingerprint } from '#site/lib/fingerprint.ts';
import { type LocalDraft, readDraft } from './draft.ts';
import type { BookingForm } from './form.ts';

const prefix = 'qtp-booking:1:';
const keptDays = 30;

/** The copy of a draft in this browser, for one person. A full or forbidden storage loses the copy, not the form. */
export function localDrafts(owner: string) {
  const key = prefix + fingerprint(owner);
  return {
    read(empty: BookingForm): LocalDraft | null {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<LocalDraft> | null;
        const draft = readDraft(kept?.draft, empty);
        if (!draft || !kept || Number.isNaN(Date.parse(kept.savedAt ?? '')) || isOld(kept.savedAt))
          return null;
        return {
          draft,
          savedAt: kept.savedAt ?? '',
          revision: Number(kept.revision) || 0,
          dirty: kept.dirty !== false,
        };
      } catch {
        return null;
      }
    },
    write(copy: LocalDraft): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    clear(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept then.
      }
    },
  };
}

/** Removes copies that nobody has touched for 30 days, whoever they belong to: the machine may be shared. */
export function forgetOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<LocalDraft> | null;
      if (isOld(kept?.savedAt)) localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read is not removed either.
  }
}

function isOld(savedAt: string | undefined): boolean {
  const age = Date.now() - Date.parse(savedAt ?? '');
  return !(age < keptDays * 86_400_000);
}
