import type { MessageView, ReadState } from '#collections/tickets/conversation-view.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { laterRead, mergeMessages } from '#kernel/conversation.ts';
import type { Instant } from '#kernel/instant.ts';
import type { RichText } from '#kernel/rich-text.ts';

/** A message on its way. `key` was made once for it, so that sending it again is still one message. */
export type Outgoing = {
  key: string;
  body: RichText;
  /** As the server will draw it: made by the same function from the same checked text. */
  html: string;
  attachments: AttachmentView[];
  writtenAt: Instant;
  /** The newest message that was there when it was written; it can only be a later one itself. */
  after: string | null;
  /** `waiting`: the line is down, it is sent by itself when it is back. `refused`: the server said why not. */
  at: 'queued' | 'sending' | 'waiting' | 'refused';
  problem: string | null;
};

export type ThreadState = {
  /** Oldest first. */
  messages: readonly MessageView[];
  /** Older ones are not shown. */
  earlier: boolean;
  outgoing: readonly Outgoing[];
  readState: ReadState;
};

export type ThreadEvent =
  /** Messages as the server has them: one that happened, an answer, or all of them. */
  | { type: 'arrived'; messages: readonly MessageView[] }
  | { type: 'earlier'; messages: readonly MessageView[]; more: boolean }
  | { type: 'read'; side: keyof ReadState; at: Instant }
  | { type: 'written'; item: Outgoing }
  | { type: 'sending'; key: string }
  | { type: 'sent'; key: string; message: MessageView }
  | { type: 'unsent'; key: string; at: 'waiting' | 'refused'; problem: string }
  | { type: 'again'; key: string }
  | { type: 'line back' }
  | { type: 'dropped'; key: string };

/** What is known of a conversation after something happened. Whatever comes twice, or late, is there once and in order. */
export function reduceThread(state: ThreadState, event: ThreadEvent): ThreadState {
  switch (event.type) {
    case 'arrived':
      return { ...state, messages: mergeMessages(state.messages, event.messages) };
    case 'earlier':
      return { ...state, messages: mergeMessages(state.messages, event.messages), earlier: event.more };
    case 'read':
      return { ...state, readState: laterRead(state.readState, event.side, event.at) };
    case 'written':
      return { ...state, outgoing: [...without(state.outgoing, event.item.key), event.item] };
    case 'sent':
      return {
        ...state,
        messages: mergeMessages(state.messages, [event.message]),
        outgoing: without(state.outgoing, event.key),
      };
    case 'dropped':
      return { ...state, outgoing: without(state.outgoing, event.key) };
    case 'sending':
      return change(state, (item) => item.key === event.key && { ...item, at: 'sending', problem: null });
    case 'unsent':
      return change(
        state,
        (item) => item.key === event.key && { ...item, at: event.at, problem: event.problem },
      );
    case 'again':
      return change(state, (item) => item.key === event.key && { ...item, at: 'queued', problem: null });
    case 'line back':
      return change(state, (item) => item.at === 'waiting' && { ...item, at: 'queued' });
    default:
      return state;
  }
}

/**
 * What is to be sent now: one after the other, in the order of writing. What waits for the line holds back what was
 * written after it; what was refused does not.
 */
export function nextOutgoing(outgoing: readonly Outgoing[]): Outgoing | null {
  const first = outgoing.find((item) => item.at !== 'refused');
  return first?.at === 'queued' ? first : null;
}

/**
 * The messages to show. One of her own that came over the socket before the answer to its sending is the one that is
 * still shown as on its way: it is shown once.
 */
export function shownMessages({ messages, outgoing }: ThreadState): MessageView[] {
  const open = outgoing.filter((item) => item.at !== 'refused');
  return messages.filter((message) => {
    if (message.author !== 'you') return true;
    const i = open.findIndex((item) => isSame(item, message));
    if (i >= 0) open.splice(i, 1);
    return i < 0;
  });
}

/** The newest message that others wrote, or null. */
export function newestFromOthers(messages: readonly MessageView[]): MessageView | null {
  return messages.findLast((message) => message.author !== 'you') ?? null;
}

function isSame(item: Outgoing, message: MessageView): boolean {
  return (
    item.html === message.html &&
    // Ids are UUID v7 and follow the server's clock.
    (item.after === null || message.id > item.after) &&
    item.attachments.length === message.attachments.length &&
    item.attachments.every((file) => message.attachments.some(({ id }) => id === file.id))
  );
}

function without(outgoing: readonly Outgoing[], key: string): Outgoing[] {
  return outgoing.filter((item) => item.key !== key);
}

function change(state: ThreadState, how: (item: Outgoing) => Outgoing | false): ThreadState {
  return { ...state, outgoing: state.outgoing.map((item) => how(item) || item) };
}
