/** One hit of the panel's search box. */
export type DeskHit = {
  kind: 'ticket' | 'customer' | 'payment' | 'invoice';
  title: string;
  detail: string;
  href: string;
};
