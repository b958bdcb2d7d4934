import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import type { TicketCard } from '../card-view.ts';
import { ticketsCsv } from './csv.ts';

const aCard = (change: Partial<TicketCard> = {}): TicketCard => ({
  number: 'RT2026-0001',
  kind: 'remote',
  tierName: 'Quick fix',
  status: 'in_progress',
  subject: 'Laptop is slow',
  urgency: 'high',
  createdAt: '2026-11-22T20:15:00.000Z',
  price: paise(49_900),
  paidAt: null,
  confirming: false,
  expectedAt: '2026-11-23T06:30:00.000Z',
  technician: 'Bala Kumar',
  invoiceNumber: 'INV-2026-0001',
  unread: false,
  stars: null,
  cancelled: null,
  mergedInto: null,
  refunds: [],
  actions: [],
  waits: [],
  ...change,
});
const lines = (...cards: TicketCard[]) => ticketsCsv(cards).split('\r\n');

test('a line a ticket below the names of the columns, with India’s days and rupees', () => {
  expect(lines(aCard())).toEqual([
    '\uFEFFNumber,Service,Status,Subject,Urgency,Booked,"Booked price, INR",Paid,Expected,Technician,Invoice,"Refund, INR","Rating, stars"',
    'RT2026-0001,Quick fix,In progress,Laptop is slow,High,2026-11-23 01:45,499.00,,2026-11-23 12:00,Bala Kumar,INV-2026-0001,,',
    '',
  ]);
});

test('what went back is one sum, with how it was rated', () => {
  const refund = { amount: paise(20_050), state: 'done' } as TicketCard['refunds'][number];
  expect(lines(aCard({ refunds: [refund, { ...refund, amount: paise(10_000) }], stars: 4 }))[1]).toMatch(
    /,INV-2026-0001,300\.50,4$/,
  );
});

test.each([
  ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ['+91 98450', "'+91 98450"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tcmd', "'\tcmd"],
  ['＝1+1', "'＝1+1"],
])('%j is text in a spreadsheet', (subject, cell) => {
  expect(lines(aCard({ subject }))[1]).toContain(`In progress,${cell},High`);
});

test('commas, quotes, line ends and other scripts stay in their cell', () => {
  const [, line] = ticketsCsv([aCard({ subject: 'ನಿಧಾನ, "ತುಂಬಾ"' })]).split('\r\n');
  expect(line).toContain('In progress,"ನಿಧಾನ, ""ತುಂಬಾ""",High');
});
