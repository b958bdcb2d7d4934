import type { Instant } from '#kernel/instant.ts';

export type ActivityTone = 'ticket' | 'payment' | 'account';

/** One thing that happened, in words, with where to go from it: paths on this site. */
export type ActivityView = {
  id: string;
  at: Instant;
  about: ActivityTone;
  text: string;
  /** What it is about, in the person's own words. */
  subject: string | null;
  actions: { label: string; href: string }[];
};
