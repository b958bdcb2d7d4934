import type { DeskFilter } from '../../rules/desk-filter.ts';

/** What of the desk is shown: a filter, the saved view that it was taken from, and where its page begins. */
export type DeskListPlace = { filter: DeskFilter; view: string | null; cursor: string | null };

const narrowing = ['kind', 'status', 'urgency', 'assignee', 'q', 'waited'] as const;

/** How many of its parts narrow the queue. */
export function narrowings(filter: DeskFilter): number {
  return narrowing.filter((name) => Boolean(filter[name])).length;
}

/** As it stands in an address. A page is no part of it: what is first by then is shown first. */
export function paramsOf({ filter, view }: Pick<DeskListPlace, 'filter' | 'view'>): URLSearchParams {
  const params = new URLSearchParams({ queue: filter.queue });
  for (const name of narrowing) if (filter[name]) params.set(name, String(filter[name]));
  if (view) params.set('view', view);
  return params;
}

/** Whether two filters show the same. */
export function isSameFilter(one: DeskFilter, other: DeskFilter): boolean {
  return (
    paramsOf({ filter: one, view: null }).toString() === paramsOf({ filter: other, view: null }).toString()
  );
}
