import pg from 'pg';
import { expect, test } from 'vitest';
import { cookieOf } from '../testing/people.ts';
import { testCms } from '../testing/test-cms.ts';
import { fillPeople } from './people.ts';

test('everybody of the demo can log in with the password that is shown, once', async () => {
  const cms = await testCms();
  const { setStaffPassword } = await import('../identities.ts');
  const req = await cms.req();
  const logIns = await fillPeople(req, undefined);
  expect(logIns).toHaveLength(6);
  expect(new Set(logIns.map(({ password }) => password)).size).toBe(6);
  for (const logIn of logIns) {
    const cookie = await cookieOf(req, logIn, logIn.page === '/admin' ? 'staff' : 'customer');
    expect(cookie).toMatch(logIn.page === '/admin' ? /^qtp_staff/ : /^qtp_customer/);
  }
  expect(await fillPeople(req, undefined)).toEqual([]);
  expect(await cms.sql('select profile_completed_at is not null as complete from customers')).toEqual([
    { complete: true },
  ]);

  const pool = new pg.Pool({ connectionString: cms.databaseUrl, max: 1 });
  const staff = { email: 'technician@quicktechpro.example', password: 'a lamp above the bench' };
  expect(await setStaffPassword(pool, staff)).toBe(true);
  expect(await setStaffPassword(pool, { ...staff, email: 'nobody@quicktechpro.example' })).toBe(false);
  await pool.end();
  expect(await cookieOf(req, staff, 'staff')).toMatch(/^qtp_staff/);
});
