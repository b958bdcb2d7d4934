import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { pdfText } from '../../cms/testing/pdf-text.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import { anOpenTicket, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { uploadFile } from '../../cms/testing/uploads.ts';
import { plainToRichText } from '../_kernel/rich-text.ts';
import type { TicketListView } from './list-view.ts';

let cms: TestCms;
let asha: SignedIn;

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
});

async function search(
  q: string,
  who = asha,
  more = '',
): Promise<{ numbers: string[]; meant: string | null }> {
  const response = await cms.fetch(`/api/portal/views/tickets?q=${encodeURIComponent(q)}${more}`, {
    cookie: who.cookie,
  });
  expect(response.status, q).toBe(200);
  const { data } = (await response.json()) as { data: TicketListView };
  return { numbers: data.tickets.map(({ number }) => number), meant: data.search?.meant ?? null };
}
const find = async (q: string, who = asha) => (await search(q, who)).numbers;

const about = async (subject: string, description = 'Since yesterday, on each start.', who = asha) =>
  (await createBooking(cms, who, { subject, description: plainToRichText(description) })).number;

test('what comes nearest stands first: subject, then file, description, conversation', async () => {
  const who = await signedInCustomer(cms);
  const inTalk = await anOpenTicket(cms, who);
  await send(cms, `/portal/tickets/${inTalk.number}/reply`, who, said('Could it be the quasarbox?'));
  const inDescription = await about('It is slow', 'I believe it is the quasarbox again.', who);
  const inFile = await anOpenTicket(cms, who);
  const file = await uploadFile(cms, who, { name: 'quasarbox.txt', bytes: 'x' });
  await send(
    cms,
    `/portal/tickets/${inFile.number}/reply`,
    who,
    said('See here', { attachments: [file.id] }),
  );
  const inSubject = await about('The quasarbox is dead', undefined, who);
  await about('Something else', undefined, who);
  expect(await find('quasarbox', who)).toEqual([inSubject, inFile.number, inDescription, inTalk.number]);
  const newest = await search('quasarbox', who, '&sort=newest');
  expect(newest.numbers).toEqual([inSubject, inFile.number, inDescription, inTalk.number]);
  const oldest = await search('quasarbox', who, '&sort=oldest');
  expect(oldest.numbers).toEqual([inTalk.number, inDescription, inFile.number, inSubject]);
});

test('the beginning of a word finds it, so does its inside when no word begins like that', async () => {
  const number = await about('Zyxelmodem blinks red');
  expect(await find('zyx')).toEqual([number]);
  expect(await find('xelmodem')).toEqual([number]);
  expect(await find('red zyxel')).toEqual([number]);
  expect(await find(number.toLowerCase())).toEqual([number]);
  expect(await find(number.slice(-4))).toContain(number);
});

test('a word mistyped by a letter or two finds what was meant, and says so', async () => {
  const number = await about('The scanner makes stripes');
  expect(await search('scaner stripse')).toEqual({ numbers: [number], meant: 'scanner stripes' });
  expect(await search('skanner')).toEqual({ numbers: [number], meant: 'scanner' });
  expect(await search('scanner')).toEqual({ numbers: [number], meant: null });
  expect(await search('scaner xylophones')).toEqual({ numbers: [], meant: null });
});

test('nobody is led to words that only others wrote', async () => {
  const ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  await about('My thermocouple is broken', undefined, ravi);
  expect(await search('thermocuople')).toEqual({ numbers: [], meant: null });
  expect((await search('thermocuople', ravi)).meant).toBe('thermocouple');
});

test('nobody is led to words of a note', async () => {
  const staff = await signedInStaff(cms);
  const { id } = await anOpenTicket(cms, asha);
  await send(cms, `/desk/tickets/${id}/reply`, staff, { ...said('She is cantankerous'), internal: true });
  expect(await search('cantankerous')).toEqual({ numbers: [], meant: null });
  expect(await search('cantankerus')).toEqual({ numbers: [], meant: null });
});

test.each([
  ['Kannada', 'ಲ್ಯಾಪ್‌ಟಾಪ್ ನಿಧಾನವಾಗಿದೆ ಸಾರ್', ['ಲ್ಯಾಪ್‌ಟಾಪ್', 'ನಿಧಾನ', 'ಸಾರ್ ಲ್ಯಾಪ್']],
  ['Hindi', 'प्रिंटर काम नहीं करता।', ['प्रिंटर', 'करता', 'नहीं प्रिंट']],
  ['signs', `"it's" 100% <b>O'Neil\\ & Söhne</b>`, ['100%', "o'neil", 'söhne', 'neil\\']],
])('%s is found as it is written', async (_name, subject, queries) => {
  const number = await about(subject);
  for (const q of queries) expect(await find(q), q).toEqual([number]);
});

test.each([
  '%',
  '_',
  "'",
  '"',
  '\\',
  "' | 'a",
  "a':*",
  ':*',
  '!',
  '&',
  '<->',
  '()',
  '\u0000',
  '٪',
  '🙂',
  '-',
  'a -b',
])('a search for %j breaks nothing', async (q) => {
  await search(q);
});

test('changed words are found by what they say now', async () => {
  const { number } = await anOpenTicket(cms, asha);
  const { body } = await send<{ id: string }>(
    cms,
    `/portal/tickets/${number}/reply`,
    asha,
    said('It is the gramophone'),
  );
  expect(await find('gramophone')).toEqual([number]);
  const [message] = await cms.sql<{ id: string }>(
    'select m.id from ticket_messages m join tickets t on t.id = m.ticket_id where t.number = $1 and m.key is not null',
    [number],
  );
  const { status } = await send(cms, `/portal/messages/${message?.id}/edit`, asha, {
    body: plainToRichText('It is the metronome'),
    revision: 0,
  });
  expect([status, Boolean(body)]).toEqual([200, true]);
  expect(await find('gramophone')).toEqual([]);
  expect(await find('metronome')).toEqual([number]);
});

test('what is filtered comes as a file, nothing of others in it, whatever page is shown', async () => {
  const meera = await signedInCustomer(cms, { name: 'Meera Iyer' });
  for (let n = 0; n < 22; n += 1) await about(`=SUM(${n}) telescope`, undefined, meera);
  await about('A microscope', undefined, meera);
  const file = await cms.fetch('/api/portal/tickets/export?q=telescope&page=2&sort=oldest', {
    cookie: meera.cookie,
  });
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="tickets-\d{4}-\d\d-\d\d\.csv"$/,
  );
  const [, ...lines] = (await file.text()).trim().split('\r\n');
  expect(lines.map((line) => line.split(',')[3])).toEqual(
    Array.from({ length: 22 }, (_, n) => `'=SUM(${n}) telescope`),
  );
  expect((await cms.fetch('/api/portal/tickets/export')).status).toBe(401);
});

test('the summary of a ticket holds what she may read, and nothing that staff noted', async () => {
  const staff = await signedInStaff(cms, 'Bala Kumar');
  const { id, number } = await anOpenTicket(cms, asha);
  await send(cms, `/portal/tickets/${number}/reply`, asha, said('It is the spindle. ತುಂಬಾ ಶಬ್ದ'));
  await send(cms, `/desk/tickets/${id}/reply`, staff, { ...said('A loud customer'), internal: true });
  await send(cms, `/desk/tickets/${id}/reply`, staff, { ...said('We replace it.'), internal: false });
  const text = await pdfText(cms, asha, `/api/portal/tickets/${number}/pdf`);
  for (const part of [number, 'Asha Rao', 'It is the spindle.', 'We replace it.', 'Bala Kumar', '₹499.00'])
    expect(text).toContain(part);
  expect(text).toContain(`You booked ${number}`);
  // Whole, over however long a line: a broken address is another one.
  expect(text).toContain('asha@example.com');
  expect(text).not.toContain('loud');
  const ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  expect((await cms.fetch(`/api/portal/tickets/${number}/pdf`, { cookie: ravi.cookie })).status).toBe(404);
});

test('the filtered list as PDF names its tickets and no others', async () => {
  const number = await about('A gyroscope wobbles');
  const text = await pdfText(cms, asha, '/api/portal/tickets/export/pdf?q=gyroscope');
  expect(text).toContain(`${number} · A gyroscope wobbles`);
  expect(text.match(/RT\d{4}-\d{4}/g)).toEqual([number]);
});

test('of a conversation that would fill a book, the newest part is drawn and it is said', async () => {
  const { number } = await anOpenTicket(cms, asha);
  await cms.sql(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, internal, body, body_text, created_at)
     select uuidv7(), t.id, t.account_id, 'customer', t.customer_id, false, t.description, 'entry' || n || ' ' || repeat('long ', 1000), now() + n * interval '1 second'
     from tickets t, generate_series(1, 60) n where t.number = $1`,
    [number],
  );
  const text = await pdfText(cms, asha, `/api/portal/tickets/${number}/pdf`);
  expect(text).toContain('Only the newest 29 are here.');
  expect(text).toContain('entry60 ');
  expect(text).not.toContain('entry31 ');
}, 60_000);

/** So many tickets that are found like the one with this number, a day apart, every tenth of them closed. */
async function copies(number: string, count: number): Promise<void> {
  await cms.sql(
    `insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'booking_key', uuidv7(),
       'number', right(t.number, 4) || '-' || lpad(n::text, 6, '0'), 'created_at', t.created_at - n * interval '1 day',
       'status', case when n % 10 = 0 then 'closed' else 'awaiting_payment' end, 'paid_at', t.created_at,
       'started_at', t.created_at, 'resolved_at', t.created_at, 'closed_at', t.created_at))).*
     from tickets t, generate_series(1, $2::int) n where t.number = $1`,
    [number, count],
  );
}

async function listed(who: SignedIn, params: Record<string, string>): Promise<TicketListView> {
  const response = await cms.fetch(`/api/portal/views/tickets?${new URLSearchParams(params)}`, {
    cookie: who.cookie,
  });
  return ((await response.json()) as { data: TicketListView }).data;
}

test('of very much that is found the newest is shown, which is said; a period, a group and rarer words find the rest', async () => {
  const who = await signedInCustomer(cms, { name: 'Usha Pai' });
  const old = await about('The periscope squeaks', 'Once, and the fan too.', who);
  await cms.sql(`update tickets set created_at = created_at - interval '5 years' where number = $1`, [old]);
  const first = await about('The periscope of the office', undefined, who);
  await copies(first, 300);
  const all = await listed(who, { q: 'periscope' });
  expect(all).toMatchObject({ total: 100, counts: { all: 100, active: 91, completed: 9 }, only: 'newest' });
  expect(all.atLeast.toSorted()).toEqual(['active', 'all', 'cancelled', 'completed']);
  const numbers = new Set<string>();
  for (let page: TicketListView | null = all; page; ) {
    for (const { number } of page.tickets) numbers.add(number);
    page = page.next ? await listed(who, { q: 'periscope', cursor: page.next }) : null;
  }
  expect([numbers.size, numbers.has(first), numbers.has(old)]).toEqual([100, true, false]);

  const closed = await listed(who, { q: 'periscope', group: 'completed' });
  expect(closed).toMatchObject({ total: 30, counts: { all: 100, completed: 30 }, only: null });
  expect(closed.atLeast.toSorted()).toEqual(['active', 'all', 'cancelled']);
  const oldest = await listed(who, { q: 'periscope', sort: 'oldest' });
  expect([oldest.only, oldest.tickets[0]?.number]).toEqual(['oldest', old]);
  const rare = await listed(who, { q: 'periscope squeaks' });
  expect([rare.tickets.map(({ number }) => number), rare.only, rare.atLeast]).toEqual([[old], null, []]);
  const to = new Date(Date.now() - 4 * 365 * 86_400_000).toISOString().slice(0, 10);
  const early = await listed(who, { q: 'periscope', to });
  expect([early.tickets.map(({ number }) => number), early.only]).toEqual([[old], null]);
  const file = await cms.fetch('/api/portal/tickets/export?q=periscope', { cookie: who.cookie });
  expect((await file.text()).trim().split('\r\n')).toHaveLength(303);
}, 60_000);

test('the inside of words is bounded the same way, and found whole where it is rare', async () => {
  const who = await signedInCustomer(cms, { name: 'Veena Rao' });
  const old = await about(`Error "X-4711" in red`, 'It says so once.', who);
  await cms.sql(`update tickets set created_at = created_at - interval '5 years' where number = $1`, [old]);
  await copies(await about('The kaleidoscope is 100% "off"', undefined, who), 300);
  const common = await listed(who, { q: '100%' });
  expect([common.total, common.only]).toEqual([100, 'newest']);
  expect(await listed(who, { q: 'leidosc' })).toMatchObject({ total: 100, only: 'newest' });
  for (const q of ['X-4711', '"x-4711"', '"X-4711" rror', 'rror'])
    expect(await search(q, who), q).toEqual({ numbers: [old], meant: null });
  expect(await listed(who, { q: '"off"' })).toMatchObject({ total: 100, only: 'newest' });
  const then = new Date(Date.now() - 4 * 365 * 86_400_000).toISOString().slice(0, 10);
  expect(await search('"X-4711"', who, `&to=${then}`)).toMatchObject({ numbers: [old] });
  expect(await search('"X-4711"', who, `&from=${then}`)).toMatchObject({ numbers: [] });
  expect(await search('kalidoscope', who, '&sort=newest')).toMatchObject({ meant: 'kaleidoscope' });
}, 60_000);

test('a word that begins like a known one stays, beside one that is exchanged', async () => {
  const number = await about('Fluorescent lamps hum 4712');
  expect(await search('fluor lampz')).toEqual({ numbers: [number], meant: 'fluor lamps' });
  expect(await search('4713')).toEqual({ numbers: [], meant: null });
});
