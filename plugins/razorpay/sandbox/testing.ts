import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Paise, paise } from '#kernel/paise.ts';
import type { PaymentGateway } from '#toolkit/ports.ts';
import { razorpayGateway } from '../index.ts';
import type { SandboxOptions } from './options.ts';
import { startSandboxGateway } from './start.ts';

export const secrets = {
  keyId: 'rzp_test_sbx0001',
  keySecret: 'sandbox_key_secret_0001',
  webhookSecret: 'sandbox_webhook_secret_0001',
  oldWebhookSecret: 'sandbox_webhook_secret_0000',
};

export const price: Paise = paise(49900);

type Received = { raw: Buffer; headers: IncomingHttpHeaders };

/** A place webhooks go to. `answer` may be changed while it runs; null leaves the caller hanging. */
async function startReceiver() {
  const received: Received[] = [];
  const receiver = { received, url: '', answer: 200 as number | null, close: async () => {} };
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ raw: Buffer.concat(parts), headers: request.headers });
    if (receiver.answer !== null) response.writeHead(receiver.answer).end('seen');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/razorpay`;
  receiver.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return receiver;
}

/** A sandbox, a receiver and a gateway that belong together, and the ways tests talk to them. */
export async function startTestSandbox(more: Partial<SandboxOptions> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-gateway-'));
  const receiver = await startReceiver();
  const options: SandboxOptions = {
    port: 0,
    dataDir,
    publicBase: 'http://localhost:4321',
    webhookUrl: receiver.url,
    ...secrets,
    allowControl: true,
    ...more,
  };
  let running = await startSandboxGateway(options);
  const box = {
    receiver,
    options,
    get url() {
      return running.url;
    },
    gateway: (timeoutMs = 5000): PaymentGateway =>
      razorpayGateway({
        ...secrets,
        webhookSecrets: [secrets.webhookSecret, secrets.oldWebhookSecret],
        baseUrl: running.url,
        checkoutScriptUrl: '/sandbox/v1/checkout.js',
        timeoutMs,
      }),
    control: (path: string, body?: object) => talk(`${running.url}/control/${path}`, body),
    checkout: (path: string, body: object) => talk(`${running.url}/sandbox/v1/${path}`, body),
    /** A raw call of the vendor's API. */
    api: async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${running.url}${path}`, {
        method,
        headers: { authorization: basic(secrets.keyId, secrets.keySecret), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    order: () => box.gateway().createOrder({ amount: price, receipt: 'intent-1', notes: {} }),
    restart: async () => {
      await running.stop();
      running = await startSandboxGateway(options);
    },
    close: async () => {
      await running.stop();
      await receiver.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  return box;
}

export type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>;

export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

async function talk(url: string, body?: object) {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return response.json();
}
