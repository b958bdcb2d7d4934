import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, expect, inject, onTestFailed } from 'vitest';
import { root } from '#scripts/build.ts';
import type { BrowserPortal } from './global-setup.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 } };
export const desktop: BrowserContextOptions = { viewport: { width: 1360, height: 900 } };

let started: Promise<Browser> | undefined;

export const portal = portalOfLane();

/** Files that run at the same time each have a portal of their own, so that none sees what another does. */
function portalOfLane(): BrowserPortal {
  const lane = Number(process.env.VITEST_POOL_ID);
  const found = inject('portals')[lane - 1];
  if (!found) throw new Error(`no portal was started for lane ${lane}`);
  return found;
}

/** Until what a page brings for its first moment listens. */
export async function untilAwake(page: Page): Promise<void> {
  const asleep = page.locator('astro-island[ssr][client=load]');
  await expect.poll(() => asleep.count(), { timeout: 15_000 }).toBe(0);
}

/** One Chromium per test file, found or installed before. */
function theBrowser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: inject('chromium'), args: flags });
  return started;
}

/** Pictures of what was on the screens of a failed test are told apart by it. */
let screens = 0;

let gated: Promise<Browser> | undefined;

/** A browser that reaches the portal, under its own address, through another port of loopback: a gate that a test can shut. */
export function browserThrough(port: number): Promise<Browser> {
  const rule = `--host-resolver-rules=MAP ${new URL(portal.url).host} 127.0.0.1:${port}`;
  gated ??= chromium.launch({ executablePath: inject('chromium'), args: [...flags, rule] });
  return gated;
}

afterAll(async () => {
  await (await started)?.close();
  await (await gated)?.close();
});

export type Visitor = {
  page: Page;
  problems: string[];
  /** Another tab of the same browser, watched as well. */
  tab(): Promise<Page>;
  close(): Promise<void>;
};

/**
 * A person with a browser of her own. What the browser complains about is kept: errors of scripts and of the policy,
 * failed requests. `expected` lists answers that belong to the test.
 */
export async function visitor(
  options: BrowserContextOptions = desktop,
  expected: RegExp[] = [],
  browser: Promise<Browser> = theBrowser(),
): Promise<Visitor> {
  const context = await (await browser).newContext({
    baseURL: portal.url,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const problems: string[] = [];
  const note = (text: string) => {
    // A browser under load gives up the animation between two pages and calls that an error of the page.
    if (/^script: Transition was aborted because of invalid state/.test(text)) return;
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  const tab = async () => {
    const page = await context.newPage();
    page.on('pageerror', (error) => note(`script: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        note(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        note(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
    });
    return page;
  };
  onTestFailed(async ({ task }) => {
    const name = task.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
    for (const [i, page] of context.pages().entries())
      await page.screenshot({
        path: path.join(root, '.build', 'tests', `${name}-${task.id}-${screens++}-${i}.png`),
      });
  });
  return {
    page: await tab(),
    problems,
    tab,
    close: async () => {
      await context.close();
      expect(problems, 'what the browser complained about').toEqual([]);
    },
  };
}

/**
 * Fails on anything that WCAG 2.2 A or AA forbids and a machine can see.
 * @param within a selector: of the panel's pages only what is ours is asked
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  await page.locator(within).first().waitFor({ state: 'attached' });
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    // In the page itself: a page of its own to put results of frames together takes longer than the looking does.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      // Who speaks to the page says what she reads on the button.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/**
 * Nothing sticks out to the right of the device's screen. A phone widens its window to what sticks out, so that the
 * page compared with the window always fits: it is the device that counts.
 */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const device = page.viewportSize()?.width ?? 0;
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: window.innerWidth,
    seen: Math.round((window.visualViewport?.width ?? 0) * (window.visualViewport?.scale ?? 1)),
  }));
  expect(
    Math.max(...Object.values(widths)),
    `${JSON.stringify(widths)} on ${page.url()}`,
  ).toBeLessThanOrEqual(device);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}
