import { createServer } from 'node:net';
import { StartProblem, systemCode } from '../start-problem.ts';
import { portOf, type Settings } from './settings.ts';

/**
 * Makes sure that every port is free before anything is started.
 * @throws StartProblem that names the first busy port, its variable, and how to find who has it
 */
export async function checkPorts(settings: Settings): Promise<void> {
  const wanted: [port: number, variable: string, what: string, host?: string][] = [
    [settings.port, 'PORT', 'the portal', settings.host],
    [settings.apiPort, 'API_PORT', 'the API', '127.0.0.1'],
    [settings.adminPort, 'ADMIN_PORT', "the staff's panel", '127.0.0.1'],
  ];
  if (settings.sandboxUrl) {
    wanted.push([
      portOf(settings.sandboxUrl, 'SANDBOX_URL'),
      'SANDBOX_URL',
      'the payment sandbox',
      '127.0.0.1',
    ]);
  }
  if (settings.mail) {
    wanted.push([portOf(settings.mail.inboxUrl, 'INBOX_PORT'), 'INBOX_PORT', 'the local inbox', '127.0.0.1']);
    wanted.push([
      portOf(settings.mail.smtpUrl, 'INBOX_SMTP_PORT'),
      'INBOX_SMTP_PORT',
      'the local mail server',
      '127.0.0.1',
    ]);
  }
  for (const [port, variable, what, host] of wanted) {
    const code = await refusalOf(port, host);
    if (code === undefined) continue;
    if (code === 'EACCES') {
      throw new StartProblem(
        `This user may not open port ${port} (for ${what}).`,
        `Set ${variable} to a port above 1023.`,
      );
    }
    throw new StartProblem(
      `Port ${port} (for ${what}) is used by another program.`,
      `See which: ${finder(port)}   End it, or choose another: ${variable}=${example(variable, port)} npm start`,
    );
  }
}

function example(variable: string, port: number): string {
  return variable === 'SANDBOX_URL' ? `http://127.0.0.1:${port + 1000}` : String(port + 1000);
}

function finder(port: number): string {
  if (process.platform === 'win32') return `netstat -ano | findstr :${port}`;
  return process.platform === 'darwin'
    ? `lsof -nP -iTCP:${port} -sTCP:LISTEN`
    : `ss -ltnp 'sport = :${port}'`;
}

function refusalOf(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(systemCode(error) ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
