import type { Viewer } from '#collections/customers/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { IconName } from '#site/components/ui/icon-name.ts';
import { words } from '#site/messages/shell.ts';
import { paths } from './paths.ts';

export type NavigationItem = {
  label: string;
  /** Short label of the bar at the bottom of a phone. */
  short: string;
  href: string;
  icon: IconName;
  /** Shown as a badge when above 0, with the words for those who cannot see it. */
  count?: { value: number; says: string };
};

export type NavigationGroup = { title: string | null; items: NavigationItem[] };

/** The pages of the portal, in the order of the sidebar. A new page is a new line here. */
export function navigation(viewer: Viewer | null, locale: Locale): NavigationGroup[] {
  const w = words(locale).nav;
  const open = viewer?.openTickets ?? 0;
  const unread = viewer?.unread ?? 0;
  return [
    {
      title: null,
      items: [
        { label: w.dashboard, short: w.home, href: paths.dashboard, icon: 'house' },
        {
          label: w.tickets,
          short: w.ticketsShort,
          href: paths.tickets(),
          icon: 'ticket',
          count: { value: open, says: w.openTickets(open) },
        },
        { label: w.newTicket, short: w.book, href: paths.newTicket(), icon: 'plus' },
      ],
    },
    {
      title: w.money,
      items: [
        { label: w.invoices, short: w.invoices, href: paths.invoices(), icon: 'fileText' },
        { label: w.payments, short: w.payments, href: paths.payments(), icon: 'creditCard' },
      ],
    },
    {
      title: w.you,
      items: [
        {
          label: w.notifications,
          short: w.notifications,
          href: paths.notifications,
          icon: 'bell',
          count: { value: unread, says: w.unread(unread) },
        },
        { label: w.profile, short: w.profile, href: paths.profile, icon: 'user' },
      ],
    },
  ];
}

/** The four pages at the thumb; everything else is under "More". */
export const tabBar: readonly string[] = [
  paths.dashboard,
  paths.tickets(),
  paths.newTicket(),
  paths.invoices(),
];

/** The address of the item that a page belongs to: the longest one that its path starts with. */
export function currentItem(groups: NavigationGroup[], pathname: string): string | null {
  const path = pathname.replace(/\/+$/, '') || '/';
  const fitting = groups
    .flatMap((group) => group.items)
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length);
  return fitting[0]?.href ?? null;
}
