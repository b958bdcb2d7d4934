import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import { MailError } from '#toolkit/ports.ts';
import { fillBusiness } from '../seed/fill.ts';
import { testCms } from '../testing/test-cms.ts';
import { drain, jobsOf, mailThrough, mailToList, makeDue } from './testing.ts';

const cms = await testCms();

beforeAll(async () => fillBusiness(await cms.req()));
beforeEach(async () => {
  await cms.sql('delete from deliveries');
  await cms.sql('delete from graphile_worker._private_jobs');
  cms.mails.length = 0;
  mailToList(cms);
});

async function queue(template = 'verify-email'): Promise<string> {
  const key = randomUUID();
  const props = { name: 'Asha Rao', token: 'secret-of-the-link', validMinutes: 60 };
  await queueMail(await cms.req(), { key, recipient: 'asha@example.com', template, props });
  return key;
}

async function deliveryOf(key: string) {
  const [row] = await cms.sql<{
    id: string;
    status: string;
    attempts: string;
    problem: string | null;
    sent_at: Date | null;
    props: unknown;
  }>('select id, status, attempts, problem, sent_at, props from deliveries where key = $1', [key]);
  if (!row) throw new Error('no delivery');
  return { ...row, attempts: Number(row.attempts) };
}

test('a mail is sent once, with its words, and its secrets are forgotten', async () => {
  const key = await queue();
  await drain(cms);
  const delivery = await deliveryOf(key);
  expect(delivery).toMatchObject({ status: 'sent', attempts: 1, problem: null, props: {} });
  expect(delivery.sent_at).not.toBeNull();
  expect(cms.mails).toHaveLength(1);
  expect(cms.mails[0]).toMatchObject({ to: 'asha@example.com', messageId: `<${delivery.id}@localhost>` });
  expect(cms.mails[0]?.text).toContain('http://localhost:4321/verify-email?token=secret-of-the-link');
  expect(await jobsOf(cms)).toEqual([]);
});

test('a mail queued again under its key, or a job that runs again, sends nothing', async () => {
  const key = await queue();
  const props = { name: 'Asha Rao', token: 'other', validMinutes: 60 };
  await queueMail(await cms.req(), { key, recipient: 'asha@example.com', template: 'verify-email', props });
  await drain(cms);
  const { id } = await deliveryOf(key);
  await cms.sql(`select graphile_worker.add_job('deliver', json_build_object('delivery', $1::text))`, [id]);
  await drain(cms);
  expect(cms.mails).toHaveLength(1);
  expect((await deliveryOf(key)).attempts).toBe(1);
});

test('while the mail server is down the mail waits, with what was wrong, and goes when it is up', async () => {
  mailThrough(cms, () => Promise.reject(new MailError('the mail was not taken: ECONNREFUSED', false)));
  const key = await queue();
  await drain(cms);
  expect(await deliveryOf(key)).toMatchObject({
    status: 'waiting',
    attempts: 1,
    problem: expect.stringContaining('ECONNREFUSED'),
  });
  expect(await jobsOf(cms)).toMatchObject([
    { name: 'deliver', attempts: 1, problem: expect.stringContaining('ECONNREFUSED') },
  ]);
  mailToList(cms);
  await makeDue(cms);
  await drain(cms);
  expect(await deliveryOf(key)).toMatchObject({ status: 'sent', attempts: 2, problem: null });
  expect(cms.mails).toHaveLength(1);
});

test('an address that will never take mail is not tried again', async () => {
  mailThrough(cms, () => Promise.reject(new MailError('the mail was not taken: 550 to RCPT TO', true)));
  const key = await queue();
  await drain(cms);
  expect(await deliveryOf(key)).toMatchObject({
    status: 'failed',
    attempts: 1,
    props: {},
    problem: expect.stringContaining('550'),
  });
  expect(await jobsOf(cms)).toEqual([]);
});

test('a mail whose yes was lost goes again under the same Message-ID', async () => {
  mailThrough(cms, async (mail) => {
    cms.mails.push(mail);
    throw new MailError('the mail was not taken: ECONNRESET', false);
  });
  const key = await queue();
  await drain(cms);
  mailToList(cms);
  await makeDue(cms);
  await drain(cms);
  expect(cms.mails.map((mail) => mail.messageId)).toEqual(
    Array(2).fill(`<${(await deliveryOf(key)).id}@localhost>`),
  );
});

test('a mail that another worker is sending is left to it', async () => {
  const key = await queue();
  const { id } = await deliveryOf(key);
  const other = new pg.Client({ connectionString: cms.databaseUrl });
  await other.connect();
  await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [`delivery ${id}`]);
  await drain(cms);
  expect(cms.mails).toHaveLength(0);
  expect(await deliveryOf(key)).toMatchObject({ status: 'waiting', attempts: 0 });
  await other.end();
  await makeDue(cms);
  await drain(cms);
  expect(cms.mails).toHaveLength(1);
});

test('the lock of a delivery is given back, however the sending ends', async () => {
  mailThrough(cms, () => Promise.reject(new Error('a fault')));
  await queue();
  await drain(cms);
  const held = await cms.sql(
    `select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and classid <> 727002`,
  );
  expect(held).toEqual([]);
});

test('props that fit no template, or no template, are a fault that stays visible', async () => {
  const [odd, gone] = [randomUUID(), await queue('no-such-mail')];
  await queueMail(await cms.req(), {
    key: odd,
    recipient: 'asha@example.com',
    template: 'verify-email',
    props: { nothing: true },
  });
  await drain(cms);
  expect(cms.mails).toHaveLength(0);
  expect((await deliveryOf(gone)).problem).toContain('no-such-mail');
  expect((await deliveryOf(odd)).status).toBe('waiting');
  expect(await jobsOf(cms)).toHaveLength(2);
});
