import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem, writingProblem } from '../start-problem.ts';

/** Where everything of one portal listens and lies, from the environment or the defaults. */
export type Settings = {
  production: boolean;
  dataDir: string;
  publicUrl: string;
  /** Where the site listens: with twins only this machine may come in, unless HOST says otherwise. */
  host: string;
  port: number;
  apiPort: number;
  adminPort: number;
  /** Null when a real vendor is configured, and always in production. */
  sandboxUrl: string | null;
  mail: { smtpUrl: string; inboxUrl: string } | null;
};

/**
 * Reads what the start itself needs; `cms/env.ts` judges the rest when the servers begin.
 * @throws StartProblem that names the variable
 */
export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const production = env.APP_ENV === 'production';
  const publicPort = env.PUBLIC_URL ? portOf(env.PUBLIC_URL, 'PUBLIC_URL') : undefined;
  const local =
    env.PUBLIC_URL === undefined || /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(env.PUBLIC_URL);
  const port = numberOf(env, 'PORT', (local && publicPort) || 4321);
  return {
    production,
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    host: env.HOST || (production ? '0.0.0.0' : '127.0.0.1'),
    port,
    apiPort: numberOf(env, 'API_PORT', 4322),
    adminPort: numberOf(env, 'ADMIN_PORT', 4323),
    sandboxUrl: production || env.RAZORPAY_KEY_ID ? null : env.SANDBOX_URL || 'http://127.0.0.1:4325',
    mail:
      production || env.SMTP_URL
        ? null
        : {
            smtpUrl: `smtp://127.0.0.1:${numberOf(env, 'INBOX_SMTP_PORT', 4327)}`,
            inboxUrl: `http://127.0.0.1:${numberOf(env, 'INBOX_PORT', 4326)}`,
          },
  };
}

/** The environment of the portal's processes. */
export function processEnv(given: {
  settings: Settings;
  env: NodeJS.ProcessEnv;
  databaseUrl: string;
  secret: string;
}): NodeJS.ProcessEnv {
  const { settings } = given;
  return {
    ...given.env,
    NODE_ENV: 'production',
    DATABASE_URL: given.databaseUrl,
    SECRET: given.secret,
    DATA_DIR: settings.dataDir,
    PUBLIC_URL: settings.publicUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    API_PORT: String(settings.apiPort),
    API_URL: `http://127.0.0.1:${settings.apiPort}`,
    ADMIN_URL: `http://127.0.0.1:${settings.adminPort}`,
    ...(settings.sandboxUrl && { SANDBOX_URL: settings.sandboxUrl }),
    ...(settings.mail && { SMTP_URL: settings.mail.smtpUrl, INBOX_URL: settings.mail.inboxUrl }),
  };
}

/** The operator's secret, or one made once for this folder. Production brings its own. */
export async function keptSecret(settings: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  if (env.SECRET) return env.SECRET;
  if (settings.production) {
    throw new StartProblem(
      'SECRET is not set.',
      'Set it to 32 random characters or more: openssl rand -hex 32',
    );
  }
  const file = path.join(settings.dataDir, 'secret');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept.length >= 32) return kept;
  const made = randomBytes(32).toString('hex');
  try {
    await mkdir(settings.dataDir, { recursive: true });
    await writeFile(file, `${made}\n`, { mode: 0o600 });
  } catch (error) {
    throw writingProblem(error, settings.dataDir);
  }
  return made;
}

/** The port of a URL, 80 or 443 when it names none. */
export function portOf(url: string, name: string): number {
  const parsed = URL.parse(url);
  if (!parsed)
    throw new StartProblem(`${name} is not a URL: ${url}`, `Example: ${name}=http://localhost:4321`);
  return Number(parsed.port) || (parsed.protocol === 'https:' ? 443 : 80);
}

function numberOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem(`${name} is not a port number: ${text}`, `Set ${name} to a number from 1 to 65535.`);
}
