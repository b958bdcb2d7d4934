import { laterRead, mergeMessages } from '#kernel/conversation.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DeskMessageView, ReadState } from '../../conversation-view.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';

type Side = keyof ReadState;

/** What an open ticket of the desk shows beside what is being written. */
export type DeskState = {
  ticket: DeskTicketView;
  /** Older messages are not shown. */
  earlier: boolean;
  /** Colleagues who have it open. */
  here: readonly string[];
  typing: readonly { who: string; side: Side }[];
};

export type DeskEvent =
  /** The whole ticket, as an answer of the API has it. */
  | { type: 'loaded'; ticket: DeskTicketView }
  | { type: 'said'; messages: readonly DeskMessageView[] }
  | { type: 'earlier'; messages: readonly DeskMessageView[]; more: boolean }
  | { type: 'read'; side: Side; at: Instant }
  | { type: 'here'; people: readonly string[] }
  | { type: 'typing'; who: string; side: Side }
  | { type: 'stopped typing'; who: string };

/** A ticket as it was opened, before anything is known of who else is here. */
export function deskState(ticket: DeskTicketView): DeskState {
  return { ticket, earlier: ticket.earlierMessages, here: [], typing: [] };
}

/** What is shown after something happened. Answers that overtake each other do not bring back what was before. */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  const { ticket } = state;
  switch (event.type) {
    case 'loaded':
      return { ...state, ticket: newer(ticket, event.ticket) };
    case 'said': {
      const writers = new Set(event.messages.map(({ authorName }) => authorName));
      return {
        ...withMessages(state, event.messages),
        typing: state.typing.filter(({ who }) => !writers.has(who)),
      };
    }
    case 'earlier':
      return { ...withMessages(state, event.messages), earlier: event.more };
    case 'read':
      return {
        ...state,
        ticket: { ...ticket, readState: laterRead(ticket.readState, event.side, event.at) },
      };
    case 'here':
      return { ...state, here: event.people };
    case 'typing': {
      const { who, side } = event;
      return { ...state, typing: [...without(state, who), { who, side }] };
    }
    case 'stopped typing':
      return { ...state, typing: without(state, event.who) };
  }
}

/** Cursors are UUID v7 of the history: the smaller one was read earlier. */
function newer(known: DeskTicketView, news: DeskTicketView): DeskTicketView {
  const isOlder = (news.cursor ?? '') < (known.cursor ?? '') || news.revision < known.revision;
  const [newest, older] = isOlder ? [known, news] : [news, known];
  const { customer, staff } = older.readState;
  return {
    ...newest,
    messages: mergeMessages(known.messages, news.messages),
    readState: laterRead(laterRead(newest.readState, 'customer', customer), 'staff', staff),
  };
}

function withMessages(state: DeskState, news: readonly DeskMessageView[]): DeskState {
  return { ...state, ticket: { ...state.ticket, messages: mergeMessages(state.ticket.messages, news) } };
}

function without({ typing }: DeskState, name: string): DeskState['typing'] {
  return typing.filter(({ who }) => who !== name);
}
