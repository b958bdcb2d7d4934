import { join } from 'node:path';
import { startInbox } from '#plugins/messaging/inbox.ts';
import { startSandboxGateway } from '#plugins/razorpay/sandbox/start.ts';
import { env } from './env.ts';
import { sandboxKeys } from './gateway.ts';

/** Stand-ins for the outside, in a process of their own so that they outlive the api: gateway sandbox and mail inbox. */
const settings = env();
if (settings.APP_ENV === 'production') {
  process.stderr.write('Twins are refused in production.\n');
  process.exit(1);
}

const wanted = process.argv.slice(2);
const isWanted = (twin: 'gateway' | 'mail') => wanted.length === 0 || wanted.includes(twin);
const keys = sandboxKeys();
const stops: (() => Promise<void>)[] = [];
if (settings.SANDBOX_URL && isWanted('gateway')) {
  const sandbox = await startSandboxGateway({
    port: Number(new URL(settings.SANDBOX_URL).port),
    dataDir: join(settings.DATA_DIR, 'sandbox-gateway'),
    publicBase: settings.PUBLIC_URL,
    webhookUrl: `http://127.0.0.1:${settings.API_PORT}/hooks/razorpay`,
    ...keys,
    allowControl: true,
  });
  stops.push(() => sandbox.stop());
}
if (isWanted('mail')) {
  const inbox = await startInbox({
    smtpPort: Number(new URL(settings.SMTP_URL).port),
    webPort: Number(new URL(settings.INBOX_URL).port),
    dataDir: join(settings.DATA_DIR, 'inbox'),
  });
  stops.push(() => inbox.stop());
}

async function stop(): Promise<void> {
  await Promise.all(stops.map((end) => end()));
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.stdout.write('twins ready\n');
