import type { TicketListQuery } from '#collections/tickets/contract.ts';
import { sortOf, ticketListQuery } from '#collections/tickets/contract.ts';
import { atIst } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import { day } from '#site/lib/format.ts';
import { paths, type Query } from '#site/lib/paths.ts';
import { words } from '#site/messages/ticket-list.ts';
import { words as ticketWords } from '#site/messages/tickets.ts';

/** A day as it was typed, and what is wrong with it, for its field. */
type TypedDay = { typed: string; problem?: string };

export type TicketFilters = { query: TicketListQuery; from: TypedDay; to: TypedDay };

/**
 * The list's filters as they stand in the address bar: `query` holds those that count. A day that does not exist,
 * and days the wrong way round, do not count and are said; any other broken value falls back without a word.
 */
export function readTicketFilters(params: URLSearchParams, locale?: Locale): TicketFilters {
  const w = words(locale).days;
  const read = (name: 'from' | 'to'): TypedDay => {
    const typed = params.get(name)?.trim() ?? '';
    return typed === '' || isDay(typed) ? { typed } : { typed, problem: w.none(typed.slice(0, 20)) };
  };
  const [from, to] = [read('from'), read('to')];
  const query = ticketListQuery.parse(Object.fromEntries(params));
  if (!from.problem && !to.problem && from.typed && to.typed && from.typed > to.typed)
    return { query: { ...query, from: undefined, to: undefined }, from, to: { ...to, problem: w.order } };
  return {
    query: {
      ...query,
      from: from.problem ? undefined : query.from,
      to: to.problem ? undefined : query.to,
    },
    from,
    to,
  };
}

/** The filters as a query string holds them; what is the default is left out, so that addresses stay short. */
export function ticketParams({ sort, ...rest }: TicketListQuery): Query {
  const isUsual = sortOf({ q: rest.q, sort }) === sortOf({ q: rest.q });
  return { ...rest, sort: isUsual ? undefined : sort };
}

/** Address of the list with some filters changed; a change starts again on the first page. */
export function ticketsHref(query: TicketListQuery, change: Partial<TicketListQuery> = {}): string {
  return paths.tickets(ticketParams({ ...query, cursor: undefined, ...change }));
}

/** Whether something besides the group narrows the list. */
export function isFiltered({ kind, from, to, q }: TicketListQuery): boolean {
  return Boolean(kind || from || to || q);
}

/** Each filter that is set besides the group, in words, with the address of the list without it. */
export function activeFilters(query: TicketListQuery, locale?: Locale): { text: string; href: string }[] {
  const w = words(locale);
  const { q, kind, from, to } = query;
  return [
    ...(q ? [{ text: w.chip.q(q), href: ticketsHref(query, { q: undefined }) }] : []),
    ...(kind
      ? [{ text: ticketWords(locale).kinds[kind], href: ticketsHref(query, { kind: undefined }) }]
      : []),
    ...(from
      ? [{ text: w.chip.from(dayOf(from, locale)), href: ticketsHref(query, { from: undefined }) }]
      : []),
    ...(to ? [{ text: w.chip.to(dayOf(to, locale)), href: ticketsHref(query, { to: undefined }) }] : []),
  ];
}

/** A date as people write it. */
function dayOf(date: string, locale?: Locale): string {
  return day(atIst(date).toISOString(), locale);
}

function isDay(text: string): boolean {
  try {
    atIst(text);
    return true;
  } catch {
    return false;
  }
}
