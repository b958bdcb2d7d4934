import type { WaitingItem } from '#collections/dashboard/view.ts';
import type { Paise } from '#kernel/paise.ts';
import type { IconName } from '#site/components/ui/icon-name.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import type { words } from '#site/messages/dashboard.ts';

type Words = ReturnType<typeof words>['waiting'];

export type WaitingRow = {
  icon: IconName;
  tone: Tone;
  title: string;
  meta: string;
  amount: Paise | null;
  label: string;
  /** Goes on after the label for who only hears it. */
  about: string;
  href: string;
  /** Money comes first: the one button that stands out. */
  main: boolean;
};

const looks = {
  pay: { icon: 'creditCard', tone: 'wait', place: '#pay' },
  decide: { icon: 'fileText', tone: 'wait', place: '#extras' },
  answer: { icon: 'headset', tone: 'wait', place: '#reply' },
  confirm: { icon: 'circleCheck', tone: 'ok', place: '#closing' },
  rate: { icon: 'star', tone: 'info', place: '#rate' },
} as const;

/** How one thing that waits for the customer reads and where it leads. */
export function waitingRow(item: WaitingItem, w: Words): WaitingRow {
  if (item.kind === 'complete_profile' || !item.ticketNumber) {
    return {
      icon: 'user',
      tone: 'info',
      title: w.profile,
      meta: w.profileMeta,
      amount: null,
      label: w.profileDo,
      about: '',
      href: withQuery(paths.welcome, { next: paths.dashboard }),
      main: false,
    };
  }
  const { kind, ticketNumber } = item;
  const { icon, tone, place } = looks[kind];
  return {
    icon,
    tone,
    title: w[kind](item.subject ?? ''),
    meta: (item.extra ? w.payExtraMeta : w[`${kind}Meta`])(ticketNumber),
    amount: item.amount,
    label: w[`${kind}Do`],
    about: w.about(ticketNumber),
    href: paths.ticket(ticketNumber) + (item.extra ? '#extras' : place),
    main: kind === 'pay',
  };
}
