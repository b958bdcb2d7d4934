import { useEffect, useRef, useState } from 'react';
import { checkRichText } from '#kernel/rich-text-check.ts';
import type { RichText } from '#kernel/rich-text-nodes.ts';
import { replyLimit } from '../../contract.ts';
import type { AttachmentView } from '../../files-view.ts';
import { type DeskProblem, mayHaveArrived } from '../desk-api.ts';
import {
  type Draft,
  type Drafts,
  draftKeeper,
  emptyDraft,
  forgetOldDrafts,
  isEmpty,
  type Mode,
  modes,
  type SpokenMove,
} from './draft.ts';
import { words } from './words.ts';

export type Message = { key: string; body: RichText; attachments: string[] };

/** Sends a message, with a move of the ticket or without. `conflict`: somebody was quicker, the person decides. */
export type Deliver = (
  mode: Mode,
  move: SpokenMove | null,
  message: Message,
) => Promise<'sent' | 'conflict' | DeskProblem>;

/** What happens to what is written. `unsent`: no answer came; it may have arrived, so it stays as it is. */
export type Sending =
  | { at: 'idle'; problem: string | null }
  | { at: 'sending' }
  | { at: 'unsent'; move: SpokenMove | null };

const idle: Sending = { at: 'idle', problem: null };

/**
 * A reply and a note being written on one ticket. Kept on this device until they are sent; sent again under the same
 * key after a lost answer, so that nothing is lost and nothing is there twice.
 */
export function useWriting(given: { ticket: string; staff: string; lost: boolean; deliver: Deliver }) {
  const { ticket, staff, lost, deliver } = given;
  const [keeper] = useState(() => openKeeper(staff, ticket));
  const [drafts, setDrafts] = useState<Drafts>(() => keeper.read() ?? noDrafts());
  const [sending, setSending] = useState<Record<Mode, Sending>>(() => ({
    reply: atFirst(drafts.reply),
    note: atFirst(drafts.note),
  }));
  /** The editor begins anew with each. */
  const [round, setRound] = useState(0);
  const { mode } = drafts;
  const newest = useRef(drafts);
  newest.current = drafts;

  useEffect(() => keeper.write(drafts), [keeper, drafts]);

  const change = (which: Mode, to: Partial<Draft>) =>
    setDrafts((all) => ({ ...all, [which]: { ...all[which], ...to } }));
  const say = (which: Mode, to: Sending) => setSending((all) => ({ ...all, [which]: to }));

  async function send(move: SpokenMove | null, filesWait = false): Promise<void> {
    const { mode: which } = newest.current;
    const draft = newest.current[which];
    if (sending[which].at === 'sending') return;
    const text = words();
    const refuse = (problem: string) => say(which, { at: 'idle', problem });
    if (filesWait) return refuse(text.files.wait);
    const checked = checkRichText(draft.body ?? { root: { children: [] } }, { min: 1, max: replyLimit });
    if (draft.body === null) return refuse(text.needsWords[move ?? 'send']);
    if (!checked.ok) return refuse(checked.problem);
    change(which, { open: { move } });
    say(which, { at: 'sending' });
    const attachments = draft.files.map(({ id }) => id);
    const end = await deliver(which, move, { key: draft.key, body: checked.value, attachments });
    if (end === 'sent') {
      setDrafts((all) => ({ ...all, [which]: emptyDraft(crypto.randomUUID()) }));
      setRound((n) => n + 1);
      say(which, idle);
    } else if (end !== 'conflict' && mayHaveArrived(end)) say(which, { at: 'unsent', move });
    else {
      change(which, { open: null });
      say(which, { at: 'idle', problem: end === 'conflict' ? null : (end.fields?.body ?? end.message) });
    }
  }

  const again = useRef(() => {});
  again.current = () => {
    const state = sending[mode];
    if (state.at === 'unsent') void send(state.move);
  };
  // Once the server is heard again, what had no answer is sent by itself.
  useEffect(() => {
    if (lost) return;
    const listen = () => again.current();
    listen();
    window.addEventListener('online', listen);
    return () => window.removeEventListener('online', listen);
  }, [lost]);

  return {
    mode,
    draft: drafts[mode],
    sending: sending[mode],
    round,
    isWriting: modes.some((which) => !isEmpty(drafts[which])),
    setMode: (to: Mode) => setDrafts((all) => ({ ...all, mode: to })),
    write: (body: unknown) => {
      change(mode, { body });
      if (sending[mode].at === 'idle') say(mode, idle);
    },
    addFile: (which: Mode, file: AttachmentView) => {
      setDrafts((all) => ({
        ...all,
        [which]: { ...all[which], files: [...all[which].files, file] },
      }));
      // Whoever was asked to wait for it need not wait any more.
      setSending((all) => (all[which].at === 'idle' ? { ...all, [which]: idle } : all));
    },
    removeFile: (id: string) => change(mode, { files: drafts[mode].files.filter((file) => file.id !== id) }),
    send,
    /** Lets what had no answer be changed: from then on it is another message. */
    unlock: () => {
      change(mode, { key: crypto.randomUUID(), open: null });
      say(mode, idle);
    },
  };
}

export type Writing = ReturnType<typeof useWriting>;

function noDrafts(): Drafts {
  return { mode: 'reply', reply: emptyDraft(crypto.randomUUID()), note: emptyDraft(crypto.randomUUID()) };
}

function atFirst({ open }: Draft): Sending {
  return open ? { at: 'unsent', move: open.move } : idle;
}

function openKeeper(staff: string, ticket: string) {
  const now = () => new Date();
  let storage: Storage | null = null;
  try {
    storage = window.localStorage;
    forgetOldDrafts(storage, now());
  } catch {
    // Forbidden here: drafts live as long as the page.
  }
  return draftKeeper({ storage, staff, ticket, now });
}
