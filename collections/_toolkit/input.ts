import type { PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { contractWords, problemsOf, wholeInput } from '#kernel/contract.ts';
import { DomainError } from '#kernel/errors.ts';
import { isStorable } from '#kernel/hostile.ts';
import type { ClientInfo } from './ports.ts';
import { refusals } from './words.ts';

const defaultMaxBytes = 64 * 1024;

/** Who is calling, as the front door wrote it. The api listens on loopback only, so no one else can. */
export function clientOf(req: Pick<PayloadRequest, 'headers'>): ClientInfo {
  const ip = req.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || '127.0.0.1';
  return { ip, userAgent: (req.headers.get('user-agent') ?? '').slice(0, 300) };
}

/**
 * The body of a change or the query string of a read, checked strictly.
 * @throws DomainError `invalid` with the fields, `malformed`, `too_large`, `unsupported_type`
 */
export async function parseInput<Schema extends z.ZodMiniType>(
  req: PayloadRequest,
  schema: Schema,
  options: { changes: boolean; maxBytes?: number },
): Promise<z.output<Schema>> {
  const raw = options.changes ? await jsonBody(req, options.maxBytes ?? defaultMaxBytes) : queryOf(req);
  const result = z.safeParse(schema, raw);
  if (result.success) return result.data;
  throw new DomainError('invalid', refusals().fields, { fields: problemsOf(result.error) });
}

function queryOf(req: PayloadRequest): Record<string, string> {
  return Object.fromEntries(new URL(req.url ?? '/', 'http://api').searchParams);
}

async function jsonBody(req: PayloadRequest, maxBytes: number): Promise<unknown> {
  const type = req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(new TextDecoder().decode(await readBody(req, maxBytes))));
  }
  if (type !== 'application/json') throw new DomainError('unsupported_type', refusals().notUnderstood);
  const text = new TextDecoder().decode(await readBody(req, maxBytes));
  const value = parsed(text);
  if (suspicious.test(text)) refuseUnstorable(value);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('malformed', refusals().notUnderstood);
  }
}

/** Escapes of a NUL and of what may be one half of a character only; as bytes, JSON and the decoder take neither. */
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;

/**
 * A NUL and half a character are no text: PostgreSQL stores them neither in a column nor in JSON. Without recursion,
 * because a body may be as deep as it is long.
 * @throws DomainError `invalid`, naming the field
 */
function refuseUnstorable(body: unknown): void {
  const open: { field: string; value: unknown }[] = [{ field: '', value: body }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { field, value } = one;
    if (typeof value === 'string' && !isStorable(value)) throw unstorable(field);
    if (typeof value !== 'object' || value === null) continue;
    // Formatted text is one field, however deep it is.
    const whole = field !== '' && (Object.hasOwn(value, 'root') || field.length > 100);
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) throw unstorable(field);
      const named = key.slice(0, 100);
      open.push({ field: whole ? field : field === '' ? named : `${field}.${named}`, value: inner });
    }
  }
}

function unstorable(field: string): DomainError {
  return new DomainError('invalid', refusals().fields, {
    fields: { [field || wholeInput]: contractWords().character },
  });
}

/**
 * The raw body, at most `maxBytes` of it.
 * @throws DomainError `too_large`
 */
export async function readBody(req: PayloadRequest, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new DomainError('too_large', refusals().tooLarge(Math.floor(maxBytes / 1024)));
  if (Number(req.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const body = (req as unknown as Request).body;
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
