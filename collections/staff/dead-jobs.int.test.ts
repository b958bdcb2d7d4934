import { expect, test } from 'vitest';
import { aDeadJob } from '#cms/access/world.ts';
import { aStaffMember, cookieOf, createStaff } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { deadJobs } from '#collections/deliveries/operations/dead-jobs.ts';
import { queueMail } from '#collections/deliveries/operations/queue-mail.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { deskNumbers } from './views/desk-dashboard.ts';

const cms = await testCms();

async function cookieFor(role: StaffRole): Promise<string> {
  const member = await createStaff(await cms.req(), aStaffMember({ roles: [role] }));
  return cookieOf(await cms.req(), member, 'staff');
}
const admin = await cookieFor('admin');

async function retry(id: string, cookie = admin): Promise<number> {
  return (await cms.fetch(`/api/desk/jobs/${id}/retry`, { body: {}, cookie })).status;
}

const attemptsOf = async (id: string) =>
  (
    await cms.sql<{ attempts: number }>(
      'select attempts::int as attempts from graphile_worker.jobs where id = $1',
      [id],
    )
  )[0]?.attempts;

test('a mail that could not be sent is listed with whose it is, and goes once an admin tries again', async () => {
  const recipient = 'asha@example.com';
  await queueMail(await cms.req(), { key: 'a test', recipient, template: 'no-such-mail', props: {} });
  await cms.sql('update graphile_worker._private_jobs set max_attempts = 1');
  await cms.drainJobs();
  const [dead, ...others] = await deadJobs(await cms.req());
  expect(others).toEqual([]);
  expect(dead).toMatchObject({
    name: 'deliver',
    about: 'no-such-mail → asha@example.com',
    attempts: 1,
    problem: 'no mail template no-such-mail',
  });
  await cms.sql(
    `update deliveries set template = 'password-changed', props = '{"name":"Asha","changedAt":"2026-11-22T04:30:00.000Z"}'`,
  );
  expect(await retry(dead?.id ?? '')).toBe(200);
  expect(await deadJobs(await cms.req())).toEqual([]);
  await cms.drainJobs();
  expect(await cms.sql('select problem, status from deliveries')).toEqual([
    { problem: null, status: 'sent' },
  ]);
  expect(cms.mails.map(({ to }) => to)).toEqual([recipient]);
});

test('a job about something that is not there is listed all the same', async () => {
  const id = await aDeadJob(cms);
  await cms.sql(
    `update graphile_worker._private_jobs set payload = '{"delivery":"nobody","event":7}' where id = $1`,
    [id],
  );
  expect(await deadJobs(await cms.req())).toMatchObject([{ id, name: 'clean-up', about: '' }]);
  await cms.sql('delete from graphile_worker._private_jobs where id = $1', [id]);
});

test('pressing twice does no more than pressing once', async () => {
  const id = await aDeadJob(cms);
  expect(await retry(id)).toBe(200);
  expect(await attemptsOf(id)).toBe(0);
  await cms.sql('update graphile_worker._private_jobs set attempts = 1, max_attempts = 3 where id = $1', [
    id,
  ]);
  expect(await retry(id)).toBe(200);
  expect(await attemptsOf(id)).toBe(1);
  await cms.drainJobs();
  expect(await retry(id), 'done and gone').toBe(404);
});

test.each(['technician', 'accounts', 'editor', 'moderator'] as const)(
  'for a %s there is no such door',
  async (role) => {
    const id = await aDeadJob(cms);
    expect(await retry(id, await cookieFor(role))).toBe(404);
    expect(await attemptsOf(id)).toBe(1);
  },
);

test.each(['0', '-1', '1e3', 'nobody', "1'--", '9'.repeat(18), '9'.repeat(40), '%00'])(
  'a job %j is not there',
  async (id) => {
    expect(await retry(encodeURIComponent(id))).toBe(404);
  },
);

test('the desk counts the jobs that the list shows, for admins alone', async () => {
  const id = await aDeadJob(cms);
  const numbers = async (role: StaffRole) =>
    (await deskNumbers(await cms.req(), { roles: [role] } as Parameters<typeof deskNumbers>[1])).deadJobs;
  const listed = (await deadJobs(await cms.req())).length;
  expect(listed).toBeGreaterThan(0);
  expect([await numbers('admin'), await numbers('accounts')]).toEqual([listed, null]);
  await cms.sql(
    "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker' where id = $1",
    [id],
  );
  expect(await numbers('admin'), 'its last attempt is running').toBe(listed - 1);
});
