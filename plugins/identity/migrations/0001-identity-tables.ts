/**
 * The tables of one audience: what Better Auth 1.7 asks for (a test holds it against its own plan), plus
 * defaults, checks and indexes that it cannot say. Frozen once released: a change is a new migration.
 */
const tables = (audience: 'customer' | 'staff'): string => `
CREATE TABLE identity.${audience}_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  profile text NOT NULL DEFAULT '{}' CHECK (profile IS JSON OBJECT)
);

CREATE TABLE identity.${audience}_session (
  id text PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  user_id text NOT NULL REFERENCES identity.${audience}_user (id) ON DELETE CASCADE,
  remember boolean NOT NULL DEFAULT false,
  idle_minutes integer NOT NULL CHECK (idle_minutes > 0),
  last_seen_at timestamptz NOT NULL,
  absolute_expires_at timestamptz NOT NULL,
  impersonated_by text,
  CHECK (expires_at <= absolute_expires_at)
);
CREATE INDEX ${audience}_session_user_id_idx ON identity.${audience}_session (user_id);
CREATE INDEX ${audience}_session_expires_at_idx ON identity.${audience}_session (expires_at);

CREATE TABLE identity.${audience}_account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES identity.${audience}_user (id) ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX ${audience}_account_user_id_idx ON identity.${audience}_account (user_id);

CREATE TABLE identity.${audience}_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX ${audience}_verification_identifier_idx ON identity.${audience}_verification (identifier);
`;

/** One row a purpose and person, so that only the newest link can be valid. The token itself is not kept. */
const oneTimeTokens = `
CREATE TABLE identity.one_time_token (
  audience text NOT NULL CHECK (audience IN ('customer', 'staff')),
  purpose text NOT NULL,
  subject text NOT NULL,
  email text NOT NULL,
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (audience, purpose, subject)
);
CREATE INDEX one_time_token_expires_at_idx ON identity.one_time_token (expires_at);
`;

export const identityTables = {
  name: 'identity_0001_tables',
  sql: `CREATE SCHEMA IF NOT EXISTS identity;\n${tables('customer')}${tables('staff')}${oneTimeTokens}`,
};
