import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeCodes } from '#kernel/realtime.ts';
import { book, demoCustomer } from '../testing/customers-by-http.ts';
import { startPortal } from '../testing/processes.ts';
import { redisServer } from '../testing/redis-server.ts';
import { demoStaff } from '../testing/staff-by-http.ts';
import { until } from '../testing/until.ts';
import { listen } from './testing.ts';

const portal = await startPortal();
const redis = await redisServer();
const customer = await demoCustomer(portal);
const [technician, admin] = [await demoStaff(portal, 'technician'), await demoStaff(portal, 'admin')];

afterAll(() => redis.stop());

/** A page at one of the two, that follows this ticket. */
async function follows(api: { url: string }, ticket: string, who: { cookie: string }) {
  const audience = who === customer ? 'portal' : 'desk';
  const page = await listen(api.url, { audience, cookie: who.cookie });
  await page.hears('hello');
  page.says({ type: 'follow', ticket });
  await page.hears('followed');
  return page;
}

describe.each([
  ['PostgreSQL alone', {}],
  ['Redis beside it', { REDIS_URL: redis.url }],
])('two apis with %s', (_name, more) => {
  beforeAll(async () => {
    await Promise.all([portal.api.stop(), portal.second.stop()]);
    redis.published.length = 0;
    await Promise.all([portal.api.start(more), portal.second.start(more)]);
    if ('REDIS_URL' in more) await until('both to listen', () => redis.listenedTo().length === 2);
  });

  test('what is stored at one is told by both', async () => {
    const pages = [
      await listen(portal.api.url, { cookie: customer.cookie }),
      await listen(portal.second.url, { cookie: customer.cookie }),
    ];
    for (const page of pages) await page.hears('hello');
    const number = await book(portal, customer);
    for (const page of pages) await page.hears('event', ({ ticket }) => ticket === number);
    for (const page of pages) page.leave();
  });

  test('typing at one is heard at the other, and who has a ticket open is seen', async () => {
    const number = await book(portal, customer);
    const hers = await follows(portal.api, number, customer);
    const here = await follows(portal.second, number, technician);
    hers.says({ type: 'typing', ticket: number });
    expect(await here.hears('typing')).toMatchObject({ ticket: number, side: 'customer' });
    const there = await follows(portal.api, number, admin);
    for (const page of [here, there])
      expect(await page.hears('here', ({ people }) => people.length === 1)).toMatchObject({ ticket: number });
    there.leave();
    await until('her to be seen leaving', () => {
      const last = here.heard.findLast((message) => message.type === 'here');
      return last?.type === 'here' && last.people.length === 0;
    });
    for (const page of [hers, here]) page.leave();
    expect(new Set(redis.published.map(({ channel }) => channel))).toEqual(
      new Set('REDIS_URL' in more ? ['quicktechpro:portal_signal'] : []),
    );
  });

  test('the end of a session at one closes its pages at the other', async () => {
    const elsewhere = await demoCustomer(portal);
    const page = await listen(portal.second.url, { cookie: elsewhere.cookie });
    await page.hears('hello');
    await portal.call('/api/portal/session/log-out', { body: {}, cookie: elsewhere.cookie });
    expect((await page.closed()).code).toBe(closeCodes.signedOut);
  });
});

test('without Redis for a while what is stored is told all the same, and typing comes back with it', async () => {
  const number = await book(portal, customer);
  const hers = await follows(portal.api, number, customer);
  const desk = await follows(portal.second, number, technician);
  await redis.stop();
  hers.says({ type: 'typing', ticket: number });
  const next = await book(portal, customer);
  await desk.hears('event', ({ ticket }) => ticket === next);
  expect(desk.heard.filter(({ type }) => type === 'typing')).toEqual([]);
  await redis.start();
  await until('both to listen again', () => redis.listenedTo().length === 2);
  await until('typing to be heard again', () => {
    hers.says({ type: 'typing', ticket: number });
    return desk.heard.some(({ type }) => type === 'typing');
  });
  expect([portal.api.isAlive(), portal.second.isAlive()]).toEqual([true, true]);
  for (const page of [hers, desk]) page.leave();
});
