import type { Instant } from '#kernel/instant.ts';

/** A draft as it was last kept. `revision` goes back with the next save. */
export type DraftView = { data: Record<string, unknown>; revision: number; savedAt: Instant };

/** Answer of `GET /api/portal/drafts/booking`. */
export type DraftAnswer = { draft: DraftView | null };

/** Answer of `PUT /api/portal/drafts/booking`. */
export type DraftSaved = { revision: number; savedAt: Instant };
