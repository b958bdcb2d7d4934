import { randomUUID } from 'node:crypto';
import { type APIRequestContext, request } from 'playwright-core';
import { afterAll } from 'vitest';
import type { DeskMessageView, DeskTicketView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { portal } from './browser.ts';

const opened: APIRequestContext[] = [];

afterAll(async () => {
  for (const context of opened.splice(0)) await context.dispose();
});

/** Somebody of the desk, through its doors: what the panel's pages call. */
export type Technician = Awaited<ReturnType<typeof aTechnician>>;

/** The demo's technician, logged in. `address` is where the portal is reached. */
export async function aTechnician(address = portal.url) {
  const context = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: portal.url } });
  opened.push(context);
  const answer = await context.post('/api/desk/session/log-in', {
    data: { email: 'technician@quicktechpro.example', password: portal.password },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);

  async function ask<T>(method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> {
    const response = await context.fetch(path, { method, data });
    if (!response.ok()) throw new Error(`${response.status()} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  const ticket = (number: string) => ask<DeskTicketView>('GET', `/api/desk/tickets/${number}`);

  return {
    ticket,
    /** Takes a ticket and begins to work on it. */
    begin: async (number: string): Promise<void> => {
      const { people, revision } = await ticket(number);
      const me = people.find(({ name }) => /technician|kumar|bob/i.test(name)) ?? people[0];
      await ask('POST', `/api/desk/tickets/${number}/assign`, { assignee: me?.id ?? null, revision });
      await move(number, 'start');
    },
    move,
    reply: (number: string, text: string, more: { internal?: boolean; attachments?: string[] } = {}) =>
      ask<DeskMessageView>('POST', `/api/desk/tickets/${number}/reply`, {
        key: randomUUID(),
        body: plainToRichText(text),
        attachments: more.attachments ?? [],
        internal: more.internal ?? false,
      }),
    read: (number: string, message: string) => ask('POST', `/api/desk/tickets/${number}/read`, { message }),
    answerWish: (id: string, accept: boolean, words: string, priceDifference?: number) =>
      ask('POST', `/api/desk/modifications/${id}/answer`, { accept, words, priceDifference }),
    cookies: async () => (await context.storageState()).cookies,
  };

  async function move(
    number: string,
    name: 'start' | 'ask' | 'resolve' | 'reopen',
    text?: string,
  ): Promise<DeskTicketView> {
    const { revision } = await ticket(number);
    return ask('POST', `/api/desk/tickets/${number}/move`, {
      move: name,
      revision,
      key: randomUUID(),
      ...(text ? { body: plainToRichText(text) } : {}),
    });
  }
}
