import type { TicketListQuery } from '#collections/tickets/contract.ts';
import { ticketListQuery } from '#collections/tickets/contract.ts';
import { atIst } from '#kernel/calendar.ts';
import type { Locale } from '#kernel/messages.ts';
import { day } from '#site/lib/format.ts';
import { paths, type Query } from '#site/lib/paths.ts';
import { words } from '#site/messages/tickets.ts';

/** The list's filters as they stand in the address bar. Broken values fall back, none is an error. */
export function ticketQueryOf(params: URLSearchParams): TicketListQuery {
  return ticketListQuery.parse(Object.fromEntries(params));
}

/** The filters as a query string holds them; what is the default is left out, so that addresses stay short. */
export function ticketParams({ sort, page, ...rest }: TicketListQuery): Query {
  return { ...rest, sort: sort === 'newest' ? undefined : sort, page: page === 1 ? undefined : page };
}

/** Address of the list with some filters changed; a change starts again on the first page. */
export function ticketsHref(query: TicketListQuery, change: Partial<TicketListQuery> = {}): string {
  return paths.tickets(ticketParams({ ...query, page: 1, ...change }));
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
    ...(kind ? [{ text: w.kinds[kind], href: ticketsHref(query, { kind: undefined }) }] : []),
    ...(from
      ? [{ text: w.chip.from(dayOf(from, locale)), href: ticketsHref(query, { from: undefined }) }]
      : []),
    ...(to ? [{ text: w.chip.to(dayOf(to, locale)), href: ticketsHref(query, { to: undefined }) }] : []),
  ];
}

/** A date as people write it; one that does not exist stays as it was typed. */
function dayOf(date: string, locale?: Locale): string {
  try {
    return day(atIst(date).toISOString(), locale);
  } catch {
    return date;
  }
}
