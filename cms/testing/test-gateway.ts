import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startSandboxGateway } from '#plugins/razorpay/sandbox/start.ts';
import { sandboxKeys } from '../gateway.ts';

type Receiver = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) => Promise<Response>;

export type TestGateway = {
  url: string;
  /** A call to the sandbox's control doors: GET without a body, POST with one. */
  control(path: string, body?: unknown): Promise<unknown>;
  /** Where webhooks go; until it is set they are answered 503 and so come again. */
  deliverTo(receiver: Receiver): void;
  stop(): Promise<void>;
};

/** The sandbox gateway on a free port, its webhooks handed to a function. */
export async function startTestGateway(dataDir: string, secret: string): Promise<TestGateway> {
  let receiver: Receiver | null = null;
  const listener = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const response = receiver ? await receiver(new Uint8Array(Buffer.concat(chunks)), headers) : null;
    outgoing.statusCode = response?.status ?? 503;
    outgoing.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  const sandbox = await startSandboxGateway({
    port: 0,
    dataDir: path.join(dataDir, 'gateway'),
    publicBase: 'http://localhost:4321',
    webhookUrl: `http://127.0.0.1:${port}/hooks/razorpay`,
    ...sandboxKeys(secret),
    allowControl: true,
  });
  return {
    url: sandbox.url,
    control: async (where, body) => {
      const response = await fetch(`${sandbox.url}/control/${where}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      if (!response.ok) throw new Error(`control ${where}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    deliverTo: (next) => {
      receiver = next;
    },
    stop: async () => {
      await sandbox.stop();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
