import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import { cookieOf, createCustomer } from '../testing/people.ts';
import { testCms } from '../testing/test-cms.ts';
import { drain, jobsOf } from './testing.ts';

const cms = await testCms();

const cleanUp = async () => {
  await cms.sql(`select graphile_worker.add_job('clean-up', '{}')`);
  await drain(cms);
};

test('what nobody can use any more goes, what is in use stays', async () => {
  const req = await cms.req();
  const customer = await createCustomer(req);
  await cookieOf(req, customer);
  const sessions = () => cms.sql('select id from identity.customer_session');
  expect(await sessions()).toHaveLength(1);
  await cms.sql('insert into rate_limits (key, points, expire) values ($1, 1, $2), ($3, 1, $4)', [
    'old',
    Date.now() - 1_000,
    'new',
    Date.now() + 60_000,
  ]);
  const mail = {
    recipient: 'asha@example.com',
    template: 'verify-email',
    props: { name: 'Asha', token: 'secret', validMinutes: 60 },
  };
  for (const key of ['old', 'new']) await queueMail(req, { key, ...mail });
  await cms.sql('delete from graphile_worker._private_jobs');
  await cms.sql(`update deliveries set created_at = now() - interval '8 days' where key = 'old'`);

  await cms.sql(
    `insert into refused_webhooks (id, hour, reason, count, first_at, last_at, bodies, networks)
     select uuidv7(), date_trunc('hour', now() at time zone 'Asia/Kolkata' - days * interval '1 day') at time zone 'Asia/Kolkata',
            'unsigned', days, now(), now(), '[]', '[]' from unnest(array[89, 91]) as days`,
  );

  await cleanUp();
  expect(await jobsOf(cms)).toEqual([]);
  expect(await cms.sql('select count::int from refused_webhooks')).toEqual([{ count: 89 }]);
  expect(await sessions()).toHaveLength(1);
  expect(await cms.sql('select key from rate_limits where key in ($1, $2)', ['old', 'new'])).toEqual([
    { key: 'new' },
  ]);
  expect(await cms.sql('select key, status, props from deliveries order by key')).toEqual([
    { key: 'new', status: 'waiting', props: mail.props },
    { key: 'old', status: 'failed', props: {} },
  ]);

  await cms.sql(`update identity.customer_session set expires_at = now() - interval '1 minute'`);
  await cleanUp();
  expect(await sessions()).toEqual([]);
});

test('a job that failed for good is still there after the clean-up', async () => {
  await cms.sql(
    `select graphile_worker.add_job('deliver', '{"delivery":"${randomUUID()}","odd":1}', max_attempts => 1)`,
  );
  await drain(cms);
  await cleanUp();
  expect(await jobsOf(cms)).toMatchObject([{ name: 'deliver', attempts: 1 }]);
});

test('a part that fails does not hold up the others, and the job is tried again', async () => {
  await cms.sql('insert into rate_limits (key, points, expire) values ($1, 1, $2)', [
    'again',
    Date.now() - 1_000,
  ]);
  await cms.sql('alter table booking_drafts rename to booking_drafts_away');
  try {
    await cleanUp();
    expect(await cms.sql('select 1 from rate_limits where key = $1', ['again'])).toEqual([]);
    expect((await jobsOf(cms)).filter((job) => job.name === 'clean-up')).toMatchObject([
      { attempts: 1, problem: expect.stringContaining('clean-up') },
    ]);
  } finally {
    await cms.sql('alter table booking_drafts_away rename to booking_drafts');
  }
});
