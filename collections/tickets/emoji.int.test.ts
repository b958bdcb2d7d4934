import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import { anOpenTicket, deskOf, pageOf, said, send, signedInStaff } from '../../cms/testing/tickets.ts';
import { replyLimit } from './contract.ts';

let cms: TestCms;
let asha: SignedIn;
let ticket: { id: string; number: string };

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms);
  ticket = await anOpenTicket(cms, asha);
});

type Refused = { error: { message: string; fields: Record<string, string> } };
const reply = (text: string) =>
  send<Refused>(cms, `/portal/tickets/${ticket.number}/reply`, asha, said(text));

test.each([
  ['10 001 emoji', '😀'.repeat(replyLimit + 1), /10,000 characters/],
  ['10 000 families of four, a letter each to people', '👨‍👩‍👧‍👦'.repeat(replyLimit), /too much room/],
])('a message of %s is refused in words, and nothing is written', async (_what, text, words) => {
  const before = await cms.sql('select count(*) from ticket_messages');
  const { status, body } = await reply(text);
  expect([status, body.error.fields.body]).toEqual([422, expect.stringMatching(words)]);
  expect(await cms.sql('select count(*) from ticket_messages')).toEqual(before);
});

test('a message of 10 000 emoji arrives whole on both sides', async () => {
  const text = '😀'.repeat(replyLimit);
  expect((await reply(text)).status).toBe(200);
  const [message] = (await pageOf(cms, asha, ticket.number)).messages.slice(-1);
  expect(message?.html).toBe(`<p>${text}</p>`);
  const bala = await signedInStaff(cms);
  expect((await deskOf(cms, bala, ticket.id)).messages.at(-1)?.html).toBe(`<p>${text}</p>`);
});
