import type { Wait, WaitKind } from '#collections/tickets/card-view.ts';
import type { Locale } from '#kernel/messages.ts';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/tickets.ts';
import { extraDue } from './extra-due.ts';

const places = {
  pay: '#pay',
  answer: '#reply-body',
  sign: '#consent',
  resend: '#secrets',
  decide: '#extras',
  confirm: '#closing',
  rate: '#rate',
} as const satisfies Record<WaitKind, string>;

/** Where on its ticket's page she does it. */
export function placeOfWait({ kind, extra }: Pick<Wait, 'kind' | 'extra'>): string {
  return kind === 'pay' && extra !== null ? '#extras' : places[kind];
}

export type WaitLink = { kind: WaitKind; place: string; label: string };

/** What a card offers for what waits for her, each once, in the order of the rule; to rate it is never urgent. */
export function waitLinks(waits: readonly Wait[], locale?: Locale): WaitLink[] {
  const w = words(locale).card;
  const links = waits.flatMap((wait): WaitLink[] => {
    const { kind, amount, extra } = wait;
    const place = placeOfWait(wait);
    if (kind === 'rate') return [];
    if (kind === 'confirm') return [{ kind, place, label: w.closing }];
    if (kind !== 'pay') return [{ kind, place, label: w[kind] }];
    const owed = extra === null ? amount : extraDue(waits);
    return owed === null ? [] : [{ kind, place, label: w.pay(rupees(owed)) }];
  });
  const isFirst = (link: WaitLink, at: number) =>
    links.findIndex(({ kind, place }) => kind === link.kind && place === link.place) === at;
  return links.filter(isFirst);
}
