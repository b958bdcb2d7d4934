import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, phone, portal, visitor } from './browser.ts';
import { aCustomer } from './customers.ts';
import { sql } from './database.ts';

type Article = { id: string; slug: string; title: string };
let article: Article;

beforeAll(async () => {
  article = (
    await sql<Article>(
      `select id, slug, title from articles where status = 'published' and language = 'en' order by slug limit 1`,
    )
  )[0] as Article;
});
const entitle = (title: string) => sql('update articles set title = $2 where id = $1', [article.id, title]);
afterAll(() => entitle(article.title));

const read = async (headers: Record<string, string> = {}) => {
  const response = await fetch(`${portal.url}/help/${article.slug}`, { headers });
  return { status: response.status, text: await response.text() };
};

test('whoever asks after a change has been stored reads it, however many ask at once', async () => {
  let stored = 0;
  let done = false;
  let reads = 0;
  const reader = async () => {
    while (!done) {
      const before = stored;
      const { status, text } = await read();
      expect(status).toBe(200);
      const shown = Number(/Edition (\d+) of this/.exec(text)?.[1]);
      expect(shown).toBeGreaterThanOrEqual(before);
      reads += 1;
    }
  };
  await entitle('Edition 0 of this');
  const readers = Promise.all(Array.from({ length: 8 }, reader)).finally(() => {
    done = true;
  });
  for (let edition = 1; edition <= 40 && !done; edition += 1) {
    await entitle(`Edition ${edition} of this`);
    stored = edition;
    // Some are read from the shelf in between.
    const until = reads + 12;
    await expect.poll(() => done || reads >= until, { interval: 5, timeout: 10_000 }).toBe(true);
  }
  done = true;
  await readers;
  expect(stored).toBe(40);
});

test('a page is drawn once for all who are nobody, and another for each who is somebody', async () => {
  await entitle('Read by everybody');
  const guest = await visitor(phone);
  const { page, close } = await aCustomer(desktop);
  for (let round = 0; round < 2; round += 1) {
    await guest.page.goto('/');
    await guest.page.getByRole('link', { name: 'Log in', exact: true }).waitFor();
    expect(await guest.page.getByRole('link', { name: 'Dashboard' }).count()).toBe(0);
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Dashboard' }).waitFor();
    expect(await page.getByRole('link', { name: 'Log in', exact: true }).count()).toBe(0);
  }
  await close();
  await guest.close();
});

test('what one visitor sends does not change what the next is shown', async () => {
  const plain = async () => {
    const response = await fetch(portal.url);
    return (await response.text()).match(/<html[^>]*>/)?.[0];
  };
  const hers = await plain();
  const sent: Record<string, string>[] = [
    { cookie: 'a=1;qtp_theme=dark' },
    { cookie: 'qtp_theme="dark"' },
    { cookie: 'qtp_theme=d%61rk' },
    { cookie: 'qtp_theme=light; qtp_theme=dark' },
    { cookie: 'a=1;qtp_language=kn' },
    { cookie: 'qtp_language="hi"' },
    { 'x-forwarded-host': 'evil.example', 'x-renewal': '1' },
    { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' },
  ];
  for (const [turn, headers] of sent.entries()) {
    // The page is drawn anew, and for this one first.
    await entitle(`Made anew ${turn}`);
    await fetch(portal.url, { headers });
    expect([headers, await plain()]).toEqual([headers, hers]);
  }
});

test('colours and language of a visitor are hers on kept pages, too', async () => {
  const light = await visitor({ ...phone, colorScheme: 'light' });
  const dark = await visitor({ ...phone, colorScheme: 'light' });
  const kannada = await visitor({ ...phone, locale: 'kn-IN' });
  await dark.page.context().addCookies([{ name: 'qtp_theme', value: 'dark', url: portal.url }]);
  const looks: string[] = [];
  for (let round = 0; round < 2; round += 1)
    for (const { page } of [light, dark, kannada]) {
      await page.goto('/help');
      looks.push(
        await page.evaluate(
          () => `${document.documentElement.lang} ${document.documentElement.dataset.theme ?? ''}`,
        ),
      );
    }
  const once = ['en ', 'en dark', 'kn '];
  expect(looks).toEqual([...once, ...once]);
  for (const one of [light, dark, kannada]) await one.close();
});
