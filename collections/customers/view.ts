import type { Locale } from '#kernel/messages.ts';

/** How the business is doing right now, as staff set it; `text` is a short sentence for a pill. */
export type SystemStatus = { level: 'ok' | 'degraded' | 'down'; text: string };

/** When a session ends: `idle` unless something is done, `absolute` whatever is done. ISO 8601 instants. */
export type SessionLife = { idleExpiresAt: string; absoluteExpiresAt: string };

export type Theme = 'light' | 'dark' | 'system';

/** The person who looks at a page, as every page's frame needs her. Comes with every view. */
export type Viewer = {
  name: string;
  firstName: string;
  email: string;
  /** Notifications not yet read. */
  unread: number;
  openTickets: number;
  locale: Locale;
  theme: Theme;
  status: SystemStatus;
  /** The log-in before this one, ISO 8601; null on the first visit. */
  lastLoginAt: string | null;
  session: SessionLife;
  /** Where a page that shows this goes on listening: see `#kernel/realtime.ts`. Null when nothing ever happened. */
  cursor: string | null;
};

/** Answer of `POST /api/portal/session/log-in`: a path of this site, already checked. */
export type LogInResult = { next: string };

/** Answer of `POST /api/portal/session/extend`. */
export type ExtendResult = { session: SessionLife };
