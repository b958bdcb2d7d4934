import { resolve } from 'node:path';
import * as z from 'zod';

const url = z.url();
const twins = {
  SANDBOX_URL: 'http://127.0.0.1:4325',
  SMTP_URL: 'smtp://127.0.0.1:4327',
} as const;

const optionalSecret = z.string().min(1).optional();

const schema = z
  .object({
    APP_ENV: z.enum(['production']).optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    PUBLIC_URL: url.default('http://localhost:4321'),
    INBOX_URL: url.default('http://127.0.0.1:4326'),
    /** Only the front door may reach the api: loopback, or 0.0.0.0 in a container without a published port. */
    API_HOST: z.string().min(1).default('127.0.0.1'),
    /** Where a worker of its own tells of its health and metrics; nowhere unless set. */
    METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    API_PORT: z.coerce.number().int().min(1).max(65_535).default(4322),
    SECRET: z.string().min(32, 'needs 32 characters or more'),
    DATA_DIR: z.string().min(1).default('.data'),
    SANDBOX_URL: url.optional(),
    RAZORPAY_KEY_ID: z
      .string()
      .regex(/^rzp_(test|live)_\w+$/, 'is no Razorpay key id')
      .optional(),
    RAZORPAY_KEY_SECRET: optionalSecret,
    RAZORPAY_WEBHOOK_SECRET: optionalSecret,
    RAZORPAY_WEBHOOK_SECRET_OLD: optionalSecret,
    /** How long the gateway may take for an answer; it gives one within a second. An order is held for three and some. */
    GATEWAY_TIMEOUT_MS: z.coerce.number().int().min(500).max(10_000).default(10_000),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('QuickTechPro <help@quicktechpro.example>'),
    SEED_PASSWORD: z.string().min(12, 'needs 12 characters or more').optional(),
    CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
    LIMITS_FACTOR: z.coerce.number().positive().default(1),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** Milliseconds; 0 lets a statement take as long as it takes. */
    STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(0).default(15_000),
    POOL_MAX: z.coerce.number().int().min(3).default(20),
    WORKER_CONCURRENCY: z.coerce.number().int().min(0).default(4),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const razorpay = [env.RAZORPAY_KEY_ID, env.RAZORPAY_KEY_SECRET, env.RAZORPAY_WEBHOOK_SECRET].filter(
      Boolean,
    ).length;
    if (razorpay !== 0 && razorpay !== 3) {
      refuse('RAZORPAY_KEY_ID', 'is set only together with RAZORPAY_KEY_SECRET and RAZORPAY_WEBHOOK_SECRET');
    }
    if (env.APP_ENV !== 'production') return;
    if (razorpay === 0)
      refuse('RAZORPAY_KEY_ID', 'is needed in production: the sandbox gateway is refused there');
    if (!env.SMTP_URL) refuse('SMTP_URL', 'is needed in production: the local inbox is refused there');
    if (env.SANDBOX_URL) refuse('SANDBOX_URL', 'is refused in production');
    if (env.CLOCK_OFFSET_MS !== 0) refuse('CLOCK_OFFSET_MS', 'is refused in production');
    if (!env.PUBLIC_URL.startsWith('https://')) refuse('PUBLIC_URL', 'is https in production');
  });

export type Env = Omit<z.output<typeof schema>, 'SANDBOX_URL' | 'SMTP_URL'> & {
  SANDBOX_URL: string | null;
  SMTP_URL: string;
};

/**
 * Reads the environment once.
 * @throws Error that names each variable that is missing or wrong, one a line
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  const env = result.data;
  return {
    ...env,
    DATA_DIR: resolve(env.DATA_DIR),
    SANDBOX_URL: env.RAZORPAY_KEY_ID ? null : (env.SANDBOX_URL ?? twins.SANDBOX_URL),
    SMTP_URL: env.SMTP_URL ?? twins.SMTP_URL,
  };
}

let parsed: Env | undefined;

/** The environment of this process, parsed at first use. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}
