import { createHash, randomUUID } from 'node:crypto';
import { type APIRequestContext, request } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { WebSocket } from 'ws';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import type { DeskMessageView } from '#collections/tickets/conversation-view.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import type { ClientMessage, ServerMessage } from '#kernel/realtime.ts';
import type { RichText } from '#kernel/rich-text.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { portal } from './browser.ts';
import { sql } from './database.ts';
import { addressOf } from './staff.ts';

const opened: APIRequestContext[] = [];
const sockets: WebSocket[] = [];

afterAll(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  for (const context of opened.splice(0)) await context.dispose();
});

type Reply = { internal?: boolean; attachments?: string[] };
type StaffMove = 'start' | 'ask' | 'resolve' | 'reopen';

/** The demo's technician at the doors that the panel's pages call. */
export async function aTechnician() {
  const context = await request.newContext({
    baseURL: portal.url,
    extraHTTPHeaders: { origin: portal.url },
  });
  opened.push(context);
  const ask = async <T>(method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> => {
    const response = await context.fetch(path, { method, data });
    if (!response.ok()) throw new Error(`${response.status()} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  await ask('POST', '/api/desk/session/log-in', {
    email: addressOf('technician'),
    password: portal.password,
  });
  const ticket = (number: string) => ask<DeskTicketView>('GET', `/api/desk/tickets/${number}`);

  async function move(number: string, name: StaffMove, text?: string): Promise<DeskTicketView> {
    const { revision } = await ticket(number);
    const body = text === undefined ? {} : { body: plainToRichText(text) };
    return ask('POST', `/api/desk/tickets/${number}/move`, {
      move: name,
      revision,
      key: randomUUID(),
      ...body,
    });
  }

  return {
    ticket,
    move,
    /** Takes a ticket for himself. @returns it as he sees it then */
    take: async (number: string): Promise<DeskTicketView> => {
      const { people, revision } = await ticket(number);
      const assignee = people.find(({ name }) => name === 'Bala Kumar')?.id ?? null;
      await ask('POST', `/api/desk/tickets/${number}/assign`, { assignee, revision });
      return ticket(number);
    },
    askConsent: (number: string, scope: string) =>
      ask<DeskTicketView>('POST', `/api/desk/tickets/${number}/session-scope`, { key: randomUUID(), scope }),
    /** Takes a ticket and begins to work on it. */
    begin: async (number: string): Promise<void> => {
      const { people, revision } = await ticket(number);
      await ask('POST', `/api/desk/tickets/${number}/assign`, { assignee: people[0]?.id ?? null, revision });
      await agreeToSession(sql, number);
      await move(number, 'start');
    },
    /** Lets a ticket go on in another. */
    merge: async (number: string, into: string) =>
      ask<DeskTicketView>('POST', `/api/desk/tickets/${number}/merge`, {
        into,
        revision: (await ticket(number)).revision,
      }),
    reply: (number: string, text: string | RichText, more: Reply = {}) =>
      ask<DeskMessageView>('POST', `/api/desk/tickets/${number}/reply`, {
        key: randomUUID(),
        body: typeof text === 'string' ? plainToRichText(text) : text,
        attachments: more.attachments ?? [],
        internal: more.internal ?? false,
      }),
    read: (number: string, message: string) => ask('POST', `/api/desk/tickets/${number}/read`, { message }),
    answerWish: (id: string, answer: { accept: boolean; words: string; priceDifference?: number }) =>
      ask('POST', `/api/desk/modifications/${id}/answer`, answer),
    /** Sends a file by tus, in one piece. */
    upload: async (name: string, bytes: Buffer): Promise<AttachmentView> => {
      const speaks = { 'tus-resumable': tusVersion };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const made = await context.post('/api/desk/uploads', {
        headers: {
          ...speaks,
          'upload-length': String(bytes.byteLength),
          'upload-metadata': metadataHeader({ filename: name, sha256 }),
        },
      });
      const place = made.headers().location;
      if (!place) throw new Error(`${made.status()} ${await made.text()}`);
      await context.fetch(place, {
        method: 'PATCH',
        data: bytes,
        headers: { ...speaks, 'content-type': pieceType, 'upload-offset': '0' },
      });
      return ask('POST', `${place}/finish`);
    },
    /** Has a ticket open: hears what its page would, and can say that it types. */
    open: async (number: string) => {
      const { cookies } = await context.storageState();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const socket = new WebSocket(`${portal.url.replace(/^http/, 'ws')}/realtime/desk`, {
        headers: { cookie, origin: portal.url },
      });
      sockets.push(socket);
      const heard: ServerMessage[] = [];
      socket.on('message', (data) => heard.push(JSON.parse(String(data)) as ServerMessage));
      const say = (message: ClientMessage) => socket.send(JSON.stringify(message));
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      say({ type: 'follow', ticket: number });
      await expect.poll(() => heard.some(({ type }) => type === 'followed')).toBe(true);
      return { heard, type: () => say({ type: 'typing', ticket: number }) };
    },
  };
}
