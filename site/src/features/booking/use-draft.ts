import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftAnswer, DraftSaved, DraftView } from '#collections/booking-drafts/view.ts';
import { get, send } from '#site/lib/api.ts';
import { onSessionEnding } from '#site/lib/kept-work.ts';
import { doors } from './doors.ts';
import { type Draft, type LocalDraft, readDraft, reconcile, sameDraft } from './draft.ts';
import type { BookingForm } from './form.ts';
import { forgetOldDrafts, localDrafts } from './local-draft.ts';

export type SaveState = { at: 'none' } | { at: 'saving' } | { at: 'saved'; time: string } | { at: 'device' };
export type Conflict = { other: Draft; otherSavedAt: string; mineSavedAt: string; otherIsNewer: boolean };

type Options = {
  owner: string;
  empty: BookingForm;
  server: DraftView | null;
  draft: Draft;
  /** Counts what the person changed; nothing is kept before the first change. */
  edits: number;
  onReplace: (draft: Draft) => void;
};

const localPause = 300;
const serverPause = 2_000;

/** Keeps the booking while it is filled in: in this browser at once, in the account a little later. */
export function useDraft({ owner, empty, server, draft, edits, onReplace }: Options) {
  const [state, setState] = useState<SaveState>({ at: 'none' });
  const [conflict, setConflict] = useState<(Conflict & { revision: number }) | null>(null);
  const now = useRef({
    draft,
    onReplace,
    revision: server?.revision ?? 0,
    stopped: false,
    sending: false,
    again: false,
    dirty: false,
  });
  now.current.draft = draft;
  now.current.onReplace = onReplace;
  const local = useRef(localDrafts(owner)).current;

  const keepHere = useCallback(() => {
    const { stopped, dirty, revision } = now.current;
    if (stopped) return;
    local.write({ draft: now.current.draft, savedAt: new Date().toISOString(), revision, dirty });
  }, [local]);

  const keepThere = useCallback(async (): Promise<void> => {
    const at = now.current;
    if (at.stopped || !at.dirty) return;
    if (at.sending) {
      at.again = true;
      return;
    }
    at.sending = true;
    at.again = false;
    setState({ at: 'saving' });
    const sent = at.draft;
    const { data, problem } = await send<DraftSaved>(
      doors.draft,
      { data: sent, revision: at.revision },
      { method: 'PUT' },
    );
    at.sending = false;
    if (at.stopped) return;
    if (data) {
      at.revision = data.revision;
      at.dirty = !sameDraft(sent, at.draft);
      keepHere();
      setState({ at: 'saved', time: data.savedAt });
    } else if (problem.code === 'stale') {
      await compare();
    } else setState({ at: 'device' });
    if (at.again) await keepThere();

    async function compare(): Promise<void> {
      const { data: answer } = await get<DraftAnswer>(doors.draft);
      const there = answer?.draft ?? null;
      const other = there && readDraft(there.data, empty);
      if (!answer) setState({ at: 'device' });
      else if (!there || !other || sameDraft(other, at.draft)) {
        at.revision = there?.revision ?? 0;
        at.again = !there || !other;
        if (!there || !other) return;
        at.dirty = false;
        keepHere();
        setState({ at: 'saved', time: there.savedAt });
      } else {
        setState({ at: 'device' });
        const mine = new Date().toISOString();
        setConflict({
          other,
          otherSavedAt: there.savedAt,
          mineSavedAt: mine,
          otherIsNewer: true,
          revision: there.revision,
        });
      }
    }
  }, [empty, keepHere]);

  // Once, when the page opens: which of the two copies counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later changes come from the form itself
  useEffect(() => {
    forgetOldDrafts();
    const here: LocalDraft | null = local.read(empty);
    const there = server && readDraft(server.data, empty);
    const answer = reconcile(here, server, there);
    if (answer.use === 'local' && here) {
      now.current.onReplace(here.draft);
      now.current.draft = here.draft;
      now.current.dirty = true;
      void keepThere();
    } else if (answer.use === 'ask' && here && server && there) {
      now.current.onReplace(here.draft);
      now.current.draft = here.draft;
      now.current.dirty = true;
      setConflict({
        other: there,
        otherSavedAt: server.savedAt,
        mineSavedAt: here.savedAt,
        otherIsNewer: answer.newer === 'server',
        revision: server.revision,
      });
    }
  }, []);

  useEffect(() => {
    if (edits === 0) return;
    now.current.dirty = true;
    const soon = setTimeout(keepHere, localPause);
    const later = setTimeout(() => void keepThere(), serverPause);
    return () => {
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, [edits, keepHere, keepThere]);

  useEffect(() => {
    const flush = () => now.current.dirty && keepHere();
    const hidden = () => {
      if (document.visibilityState !== 'hidden') return;
      flush();
      void keepThere();
    };
    const online = () => void keepThere();
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    const stop = onSessionEnding(flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      stop();
    };
  }, [keepHere, keepThere]);

  return {
    state,
    conflict: conflict satisfies Conflict | null,
    keepNow: keepHere,
    useOther(): void {
      if (!conflict) return;
      now.current.revision = conflict.revision;
      now.current.dirty = false;
      now.current.draft = conflict.other;
      now.current.onReplace(conflict.other);
      keepHere();
      setConflict(null);
      setState({ at: 'saved', time: conflict.otherSavedAt });
    },
    keepMine(): void {
      if (!conflict) return;
      now.current.revision = conflict.revision;
      now.current.dirty = true;
      keepHere();
      setConflict(null);
      void keepThere();
    },
    /** After booking: the ticket holds everything now, and the server has removed its draft itself. */
    finish(): void {
      now.current.stopped = true;
      local.clear();
    },
    /** Starting over: both copies go. */
    async forget(): Promise<void> {
      local.clear();
      now.current.dirty = false;
      now.current.revision = 0;
      setState({ at: 'none' });
      await send(doors.draft, {}, { method: 'DELETE' });
    },
  };
}
