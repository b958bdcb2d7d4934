import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { ClientInfo, Clock } from '#toolkit/ports.ts';
import { type Audience, audienceSecret, cookiePrefix, identitySchema, modelsOf } from './audience.ts';
import type { IdentityLogger } from './logger.ts';
import type { IdentityPolicy } from './policy.ts';

export type BetterAuthSettings = {
  audience: Audience;
  pool: Pool;
  secret: string;
  publicUrl: string;
  secureCookies: boolean;
  clock: Clock;
  policy: IdentityPolicy;
  logger: IdentityLogger;
};

/** Who is logging in and how long, for the session that Better Auth is about to make. */
const asking = new AsyncLocalStorage<{ remember: boolean; client: ClientInfo }>();

/** Makes every session that begins inside `work` carry this device and this life. */
export const askingFor = <T>(who: { remember: boolean; client: ClientInfo }, work: () => Promise<T>) =>
  asking.run(who, work);

/** The part of a session row that is ours: life by policy and by our clock, device, time-ordered id. */
function sessionRow(now: Date, policy: IdentityPolicy) {
  const who = asking.getStore();
  const remembered = who?.remember === true ? policy.remembered : null;
  const life = remembered ?? policy.session;
  const absolute = now.getTime() + life.absoluteHours * 3_600_000;
  return {
    id: randomUUIDv7(),
    createdAt: now,
    updatedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(Math.min(absolute, now.getTime() + life.idleMinutes * 60_000)),
    absoluteExpiresAt: new Date(absolute),
    remember: remembered !== null,
    idleMinutes: life.idleMinutes,
    ipAddress: who?.client.ip ?? '',
    userAgent: who?.client.userAgent.slice(0, 512) ?? '',
  };
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * Settings of one Better Auth instance. The committed migrations are held against these settings by a test:
 * a change of a table here needs a migration there.
 */
export function betterAuthOptions(settings: BetterAuthSettings) {
  const { audience, pool, clock, policy } = settings;
  const models = modelsOf(audience);
  const secret = audienceSecret(settings.secret, audience);
  return {
    appName: 'QuickTechPro',
    baseURL: settings.publicUrl,
    secret,
    // Stated as a list too, because an environment variable of Better Auth's would otherwise go before `secret`.
    secrets: [{ version: 1, value: secret }],
    database: {
      dialect: new PostgresDialect({ pool }),
      type: 'postgres' as const,
      schemaName: identitySchema,
      transaction: true,
    },
    user: {
      modelName: models.user,
      fields: { emailVerified: 'email_verified', ...timestamps },
      additionalFields: {
        profile: { type: 'string' as const, required: true, defaultValue: '{}', input: false },
      },
    },
    session: {
      modelName: models.session,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
      additionalFields: {
        remember: { type: 'boolean' as const, required: true, defaultValue: false, input: false },
        idleMinutes: { type: 'number' as const, required: true, input: false, fieldName: 'idle_minutes' },
        lastSeenAt: { type: 'date' as const, required: true, input: false, fieldName: 'last_seen_at' },
        absoluteExpiresAt: {
          type: 'date' as const,
          required: true,
          input: false,
          fieldName: 'absolute_expires_at',
        },
        impersonatedBy: {
          type: 'string' as const,
          required: false,
          input: false,
          fieldName: 'impersonated_by',
        },
      },
      // The longest life of the cookie; the row's own limits decide, and only `touch` moves them.
      expiresIn: (policy.remembered ?? policy.session).absoluteHours * 3600,
      disableSessionRefresh: true,
    },
    account: {
      modelName: models.account,
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: {
      modelName: models.verification,
      fields: { expiresAt: 'expires_at', ...timestamps },
    },
    emailAndPassword: {
      enabled: true,
      // Registration is our own statement (see registration.ts) for both audiences.
      disableSignUp: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: policy.password.min,
      maxPasswordLength: policy.password.max,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (row: Record<string, unknown>) => ({
            data: { ...row, ...sessionRow(clock.now(), policy) },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(audience),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.secureCookies },
      database: { generateId: () => randomUUIDv7() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      disableColors: true,
      log: (_level: string, message: string, ...details: unknown[]) =>
        settings.logger.error({ audience, details }, `better-auth: ${message}`),
    },
  };
}

export const createBetterAuth = (settings: BetterAuthSettings) => betterAuth(betterAuthOptions(settings));

export type BetterAuth = ReturnType<typeof createBetterAuth>;
