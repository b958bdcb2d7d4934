/** Whether somebody of the staff is there. Instants are ISO 8601. */
export type PresenceView = {
  /** Until when they are away; null for whoever is there. Without an end nobody has said when they are back. */
  away: { until: string | null } | null;
};

/** One hit of the panel's search box. */
export type DeskHit = {
  kind: 'ticket' | 'customer' | 'payment' | 'invoice';
  title: string;
  detail: string;
  href: string;
};
