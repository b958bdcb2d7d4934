import type { DeskFilter } from '#collections/tickets/rules/desk-filter.ts';

/** A view of the desk. `count`: how much is in it; more than `countLimit` is `countLimit + 1`. `mayChange`: whether whoever looks may. */
export type SavedView = {
  id: string;
  name: string;
  shared: boolean;
  mayChange: boolean;
  filter: DeskFilter;
  count: number;
};

/** As far as views are counted: what is beyond is said to be more. */
export const countLimit = 100;
