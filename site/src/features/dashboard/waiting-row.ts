import type { WaitingItem } from '#collections/dashboard/view.ts';
import type { WaitKind } from '#collections/tickets/card-view.ts';
import type { Paise } from '#kernel/paise.ts';
import type { IconName } from '#site/components/ui/icon-name.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { placeOfWait } from '#site/features/tickets/wait-links.ts';
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
  pay: { icon: 'creditCard', tone: 'wait' },
  sign: { icon: 'penLine', tone: 'wait' },
  resend: { icon: 'lock', tone: 'wait' },
  decide: { icon: 'fileText', tone: 'wait' },
  answer: { icon: 'headset', tone: 'wait' },
  confirm: { icon: 'circleCheck', tone: 'ok' },
  rate: { icon: 'star', tone: 'info' },
} as const satisfies Record<WaitKind, Pick<WaitingRow, 'icon' | 'tone'>>;

/** How one thing that waits for the customer reads and where it leads. */
export function waitingRow(item: WaitingItem, w: Words): WaitingRow {
  if (item.kind === 'complete_profile') {
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
  const { kind, ticketNumber, subject, amount } = item;
  const isExtra = kind === 'pay' && item.extra !== null;
  const { icon, tone } = looks[kind];
  return {
    icon,
    tone,
    title: w[kind](subject),
    meta: (isExtra ? w.payExtraMeta : w[`${kind}Meta`])(ticketNumber),
    amount,
    label: w[`${kind}Do`],
    about: w.about(ticketNumber),
    href: paths.ticket(ticketNumber) + placeOfWait(item),
    main: kind === 'pay',
  };
}
