import * as z from 'zod';

const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  APP_ENV: z.enum(['production']).optional(),
  PORT: port.default(4321),
  /** Where to listen. With twins only this machine may come in; set 0.0.0.0 in a container. */
  HOST: z.string().optional(),
  PUBLIC_URL: url.default('http://localhost:4321'),
  API_URL: url.default('http://127.0.0.1:4322'),
  ADMIN_URL: url.default('http://127.0.0.1:4323'),
  /** Unset or empty where a real gateway is configured: then there is no /sandbox. */
  SANDBOX_URL: url.optional(),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, with commas between them. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    ),
  /** One line of JSON for every request from `info` on; problems are always written. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Where the site tells of its metrics, on loopback or the inner network alone; nowhere unless set. */
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** How long requests that are under way may take to finish after SIGTERM. */
  DRAIN_MS: z.coerce.number().int().min(0).default(3_500),
});

/** The front door's settings. */
export type SiteEnv = Omit<z.output<typeof schema>, 'HOST'> & { HOST: string };

/**
 * Reads the site's own few variables.
 * @throws Error that names each variable that is wrong, one a line
 */
export function readSiteEnv(source: Record<string, string | undefined>): SiteEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The site cannot start:\n${lines.join('\n')}`);
  }
  const env = result.data;
  if (env.APP_ENV === 'production' && env.SANDBOX_URL) {
    throw new Error('The site cannot start:\n  SANDBOX_URL: is refused in production');
  }
  return { ...env, HOST: env.HOST ?? (env.APP_ENV === 'production' ? '0.0.0.0' : '127.0.0.1') };
}
