import { chromium } from 'playwright-core';
import { post } from './person.ts';
import { paragraph } from './words.ts';

/**
 * Time from the moment in which staff send a reply until it is painted on the page that its customer has open, in
 * milliseconds, sorted: one reply after the other, in a Chromium on the same machine and so by the same clock.
 */
export async function replyToPainted(
  origin: string,
  given: { chromium: string; customer: string; staff: string; ticket: string; id: string; rounds: number },
): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: given.chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies(
      given.customer.split('; ').map((cookie) => {
        const at = cookie.indexOf('=');
        return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin };
      }),
    );
    const page = await context.newPage();
    const followed = new Promise<void>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).includes('"followed"')) resolve();
        }),
      );
    });
    await page.goto(`${origin}/customer/tickets/${given.ticket}`);
    await followed;
    const times: number[] = [];
    for (let round = 0; round < given.rounds; round += 1) {
      const text = `Answer ${round} of ${given.rounds}, ${crypto.randomUUID()}`;
      const painted = page.evaluate(paintedAt, text);
      const began = Date.now();
      await post(origin, `/api/desk/tickets/${given.id}/reply`, given.staff, {
        key: crypto.randomUUID(),
        body: paragraph(text),
        attachments: [],
        internal: false,
      });
      times.push((await painted) - began);
    }
    return times.toSorted((a, b) => a - b);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: the instant at which a text is there and the next frame has begun. */
function paintedAt(text: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(text)) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}
