import { beforeAll, expect, test } from 'vitest';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { revisionOf } from '../../cms/testing/revision.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, signedInStaff } from '../../cms/testing/tickets.ts';
import type { CannedReplyView } from './view.ts';

let cms: TestCms;
let bala: StaffPerson;

beforeAll(async () => {
  cms = await testCms();
  bala = await signedInStaff(cms, 'Bala Kumar');
});

const keep = async (title: string, text: string, who = bala) => {
  const response = await cms.fetch('/api/canned-replies', { body: { title, text }, cookie: who.cookie });
  const body = (await response.json()) as { doc?: { id: string }; errors?: unknown };
  return { status: response.status, id: body.doc?.id ?? '', said: JSON.stringify(body.errors ?? '') };
};
const readyFor = async (ticket: string, who = bala): Promise<CannedReplyView[]> => {
  const response = await cms.fetch(`/api/desk/tickets/${ticket}/ready-replies`, { cookie: who.cookie });
  expect(response.status).toBe(200);
  return ((await response.json()) as { replies: CannedReplyView[] }).replies;
};

test('a ready reply is filled in for the ticket and whoever answers it', async () => {
  const { id, number } = await anOpenTicket(cms, await signedInCustomer(cms, { name: 'ಆಶಾ Rao {{phone}}' }));
  await keep('zz Greeting', 'Hello {{customer}},\n\nabout {{number}} ({{ service }}).\n{{technician}}');
  const text = (replies: CannedReplyView[]) => replies.find(({ title }) => title === 'zz Greeting')?.text;
  expect(text(await readyFor(id))).toBe(`Hello ಆಶಾ,\n\nabout ${number} (Quick fix).\nBala Kumar`);
  const chitra = await signedInStaff(cms, 'Chitra Nair');
  expect(text(await readyFor(number, chitra))).toContain('Chitra Nair');
});

test('a reply that would show braces to a customer, or nothing, is not kept', async () => {
  const unknown = await keep('Wrong', 'Hello {{custmer}} and {{name}}');
  expect(unknown.status).toBe(400);
  expect(unknown.said).toContain('Nothing stands for {{custmer}}, {{name}}.');
  expect((await keep('Blank', ' \n ')).status).toBe(400);
  expect((await keep('Long', 'x'.repeat(10_001))).status).toBe(400);
  expect((await keep('Twice', 'Hello')).status).toBe(201);
  expect((await keep('Twice', 'Hello again')).status).toBe(400);
});

test('an edit of an older state is refused, every change stands in the audit log', async () => {
  const { id } = await keep('Changing', 'One');
  const revision = await revisionOf(cms, 'canned_replies', id);
  const change = (text: string) =>
    cms.fetch(`/api/canned-replies/${id}`, {
      method: 'PATCH',
      body: { text, revision },
      cookie: bala.cookie,
    });
  expect((await change('Two')).status).toBe(200);
  expect((await change('Three')).status).toBe(409);
  await cms.fetch(`/api/canned-replies/${id}`, { method: 'DELETE', cookie: bala.cookie });
  const audited = await cms.sql<{ action: string; who: string }>(
    'select action, actor_name as who from audit_entries where document = $1 order by at, id',
    [id],
  );
  expect(audited.map(({ who }) => who)).toEqual(['Bala Kumar', 'Bala Kumar', 'Bala Kumar']);
});
