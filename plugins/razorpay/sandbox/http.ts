import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from '../lenient.ts';
import { Refusal, refuseBare } from './refusal.ts';

const largestBody = 64 * 1024;

/**
 * Reads a JSON object. An empty body counts as an empty object.
 * @throws Refusal 413 when it is too long, 400 when it is no JSON object
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw refuseBare(413, 'Request entity too large');
    parts.push(part);
  }
  if (size === 0) return {};
  const body = parsed(Buffer.concat(parts).toString('utf8'));
  if (!isRecord(body)) throw refuseBare(400, 'The request body is not a valid JSON object.');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export type Reply = { status: number; type: string; body: string; headers?: Record<string, string> };

/** A reply whose body is the value in JSON. */
export function json(status: number, body: unknown): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** What a thrown refusal looks like from outside; anything else is the sandbox's own fault. */
export function replyTo(thrown: unknown): Reply {
  if (thrown instanceof Refusal) return json(thrown.status, thrown.body);
  const description = 'We are facing some trouble completing your request at the moment.';
  const bare = { source: 'NA', step: 'NA', reason: 'NA', metadata: {} };
  return json(500, { error: { code: 'SERVER_ERROR', description, ...bare } });
}

/** Sends a reply that nobody may store; nothing when one was begun before, or nobody listens any more. */
export function write(response: ServerResponse, reply: Reply): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': Buffer.byteLength(reply.body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // A body that was refused half-read leaves a connection nobody can go on with.
    ...(reply.status === 413 ? { connection: 'close' } : {}),
    ...reply.headers,
  });
  response.end(reply.body);
}
