import type { PaymentListQuery } from '#collections/payments/contract.ts';
import { paymentListQuery } from '#collections/payments/contract.ts';
import type { Locale } from '#kernel/messages.ts';
import { paths, type Query } from '#site/lib/paths.ts';
import { words } from '#site/messages/payments.ts';
import { words as ticketWords } from '#site/messages/tickets.ts';

/** The list's filters as they stand in the address bar. Broken values fall back, none is an error. */
export function paymentQueryOf(params: URLSearchParams): PaymentListQuery {
  return paymentListQuery.parse(Object.fromEntries(params));
}

/** The filters as a query string holds them, without the first page. */
export function paymentParams({ page, ...rest }: PaymentListQuery): Query {
  return { ...rest, page: page === 1 ? undefined : page };
}

/** Address of the list with some filters changed; a change starts again on the first page. */
export function paymentsHref(query: PaymentListQuery, change: Partial<PaymentListQuery> = {}): string {
  return paths.payments(paymentParams({ ...query, page: 1, ...change }));
}

/** Each filter that is set, in words, with the address of the list without it. */
export function activePaymentFilters(
  query: PaymentListQuery,
  locale?: Locale,
): { text: string; href: string }[] {
  const { kind, status } = query;
  return [
    ...(kind
      ? [{ text: ticketWords(locale).kinds[kind], href: paymentsHref(query, { kind: undefined }) }]
      : []),
    ...(status
      ? [{ text: words(locale).statuses[status], href: paymentsHref(query, { status: undefined }) }]
      : []),
  ];
}
