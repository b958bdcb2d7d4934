import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TicketListQuery } from '#collections/tickets/contract.ts';
import { serviceKinds, sortOf, ticketSorts } from '#collections/tickets/contract.ts';
import { cleanLine } from '#kernel/hostile.ts';
import { activeFilters, isFiltered, readTicketFilters, ticketsHref } from './ticket-filters.ts';

const ticketQueryOf = (params: URLSearchParams) => readTicketFilters(params).query;

const empty = ticketQueryOf(new URLSearchParams());
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const queries: fc.Arbitrary<TicketListQuery> = fc
  .record({
    group: optional(fc.constantFrom('active', 'completed', 'cancelled')),
    kind: optional(fc.constantFrom(...serviceKinds)),
    from: optional(date),
    to: optional(date),
    q: optional(
      fc
        .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
        .map((text) => cleanLine(cleanLine(text).slice(0, 100)))
        .filter((text) => text !== '' && text.isWellFormed()),
    ),
    sort: optional(fc.constantFrom(...ticketSorts)),
    cursor: optional(fc.stringMatching(/^[A-Za-z0-9_-]{1,300}$/)),
  })
  .filter(({ from, to }) => !from || !to || from <= to);
const back = (href: string) => ticketQueryOf(new URL(href, 'http://site.test').searchParams);
const set = (query: TicketListQuery) =>
  JSON.parse(JSON.stringify({ ...query, sort: sortOf(query) })) as unknown;

test('every filter comes back from the address bar as it went in', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(set(back(ticketsHref(query, { cursor: query.cursor })))).toEqual(set(query));
    }),
  );
});

test('the plain list has a plain address', () => {
  expect(ticketsHref(empty)).toBe('/customer/tickets');
  expect(ticketsHref({ ...empty, cursor: 'abc' })).toBe('/customer/tickets');
});

test('nonsense in the address bar falls back', () => {
  const nonsense = new URLSearchParams(
    'group=all&kind=x&from=yesterday&sort=;drop&page=-3&to=&q=&foo=bar&cursor=%00',
  );
  const query = ticketQueryOf(nonsense);
  expect(query.cursor).toBeUndefined();
  expect(sortOf(query)).toBe('newest');
  expect(isFiltered(query)).toBe(false);
  expect(ticketsHref(query)).toBe('/customer/tickets');
});

test('each chip takes away its own filter and nothing else', () => {
  const query = ticketQueryOf(
    new URLSearchParams(
      'group=active&q=ನಿಧಾನ 100%&kind=remote&from=2026-11-01&to=2026-11-22&sort=oldest&cursor=abc',
    ),
  );
  const chips = activeFilters(query);
  expect(chips.map((chip) => chip.text)).toEqual([
    '“ನಿಧಾನ 100%”',
    'Remote support',
    'From 1 Nov 2026',
    'Until 22 Nov 2026',
  ]);
  const keys = ['q', 'kind', 'from', 'to'] as const;
  chips.forEach((chip, i) => {
    const key = keys[i];
    expect(set(back(chip.href))).toEqual(
      set({ ...query, cursor: undefined, ...(key && { [key]: undefined }) }),
    );
  });
});

test.each([
  ['from=2026-02-31', { from: 'There is no day “2026-02-31”.' }],
  ['from=2026-11-01&to=31.11.2026', { to: 'There is no day “31.11.2026”.' }],
  ['from=yesterday&to=2026-13-01', { from: /no day “yesterday”/, to: /no day “2026-13-01”/ }],
  ['from=2026-11-02&to=2026-11-01', { to: /before the first one/ }],
  ['from=2026-11-01&to=2026-11-01', {}],
  ['from=&to=', {}],
])('days that cannot be used are said at their field and do not filter: %s', (address, problems) => {
  const { query, from, to } = readTicketFilters(new URLSearchParams(address));
  for (const [name, { problem }] of Object.entries({ from, to })) {
    const expected = (problems as Record<string, string | RegExp>)[name];
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeUndefined();
  }
  const texts = activeFilters(query).map((chip) => chip.text);
  if ('from' in problems) expect(query.from).toBeUndefined();
  if ('to' in problems) expect(query.to).toBeUndefined();
  expect(texts).toHaveLength([query.from, query.to].filter(Boolean).length);
});

test('days the wrong way round do not filter at all, and stay in their fields', () => {
  const { query, from, to } = readTicketFilters(new URLSearchParams('from=2026-11-02&to=2026-11-01&q=slow'));
  expect(query).toMatchObject({ q: 'slow', from: undefined, to: undefined });
  expect([from.typed, to.typed]).toEqual(['2026-11-02', '2026-11-01']);
});

test('what is looked for comes by nearness, unless another order was chosen', () => {
  const orderOf = (text: string) => sortOf(ticketQueryOf(new URLSearchParams(text)));
  expect(orderOf('q=printer')).toBe('relevance');
  expect(orderOf('q=printer&sort=newest')).toBe('newest');
  expect(orderOf('sort=relevance')).toBe('newest');
  expect(ticketsHref(ticketQueryOf(new URLSearchParams('q=a&sort=newest')))).toBe(
    '/customer/tickets?q=a&sort=newest',
  );
});
