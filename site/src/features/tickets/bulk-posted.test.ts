import { expect, test } from 'vitest';
import { doBulk, readBulk } from './bulk-posted.ts';

function posted(fields: [string, string][]): Request {
  const body = new URLSearchParams(fields);
  return new Request('http://site.test/customer/tickets/bulk', { method: 'POST', body });
}
const [one, other] = ['RT2026-0001', 'RT2026-0002'];
const key = '019a0000-0000-7000-8000-000000000000';

test.each([
  ['nothing chosen', [['do', 'close']], '/customer/tickets'],
  ['nothing asked', [['numbers', one]], '/customer/tickets'],
  [
    'back to the page of the list',
    [
      ['do', 'close'],
      ['back', '/customer/tickets?group=active'],
    ],
    '/customer/tickets?group=active',
  ],
  [
    'never off the site',
    [
      ['do', 'close'],
      ['back', 'https://elsewhere.test/'],
    ],
    '/customer/tickets',
  ],
  [
    'a file',
    [
      ['do', 'csv'],
      ['numbers', one],
      ['numbers', other],
      ['sort', 'oldest'],
    ],
    `/api/portal/tickets/export?numbers=${one}%2C${other}&sort=oldest`,
  ],
] as [string, [string, string][], string][])('%s leads there', async (_what, fields, to) => {
  expect(await readBulk(posted(fields))).toEqual({ to });
});

test('what cannot be taken back is asked first, and the amounts that were shown go with it', async () => {
  const form: [string, string][] = [
    ['do', 'cancel'],
    ['key', key],
    ['numbers', one],
    ['numbers', other],
    ['numbers', one],
    [`expected:${one}`, '49900'],
    [`expected:${other}`, '-1'],
    ['reason', 'too_late'],
  ];
  expect(await readBulk(posted(form))).toMatchObject({ sure: false, numbers: [one, other] });
  const sure = await readBulk(posted([...form, ['sure', '1']]));
  if ('to' in sure) throw new Error(sure.to);
  expect(sure.sure).toBe(true);
  const sent: unknown[] = [];
  const act = async (path: string, body: unknown) => {
    sent.push(path, body);
    return Response.json({ outcomes: [] });
  };
  expect(await doBulk({ act }, sure)).toEqual({ outcomes: [] });
  expect(sent).toEqual([
    '/api/portal/tickets/bulk',
    { act: 'cancel', key, numbers: [one, other], reason: 'too_late', expected: { [one]: 49_900 } },
  ]);
});

test('a refusal comes back in words, an API that is away too, and a session that is over leads to the log-in', async () => {
  const read = await readBulk(
    posted([
      ['do', 'read'],
      ['numbers', one],
      ['key', key],
    ]),
  );
  if ('to' in read) throw new Error(read.to);
  expect(read.sure).toBe(true);
  const refusal = { error: { code: 'invalid', message: 'No.', fields: { reason: 'Why?' }, requestId: 'x' } };
  const refused = await doBulk({ act: async () => Response.json(refusal, { status: 422 }) }, read);
  expect(refused.problem).toEqual({ message: 'No.', fields: { reason: 'Why?' }, status: 422 });
  const away = await doBulk({ act: () => Promise.reject(new Error('down')) }, read);
  expect(away.problem?.status).toBe(503);
  await expect(doBulk({ act: async () => new Response(null, { status: 401 }) }, read)).rejects.toMatchObject({
    outcome: { to: 'log-in' },
  });
});
