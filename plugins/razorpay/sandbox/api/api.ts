import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultKind } from '../faults.ts';
import { json, type Reply, readJson, replyTo, write } from '../http.ts';
import { noSuchId, noSuchUrl, refuse, refuseBare } from '../refusal.ts';
import type { World } from '../world.ts';
import { orderRoutes } from './orders.ts';
import { paymentRoutes } from './payments.ts';
import { refundRoutes } from './refunds.ts';
import type { Route } from './route.ts';

export const apiRoutes: Route[] = [...orderRoutes, ...paymentRoutes, ...refundRoutes];

const broken: Partial<Record<FaultKind, Reply>> = {
  '429': json(429, {
    error: {
      code: 'BAD_REQUEST_ERROR',
      description: 'Too many requests',
      source: 'NA',
      step: 'NA',
      reason: 'NA',
      metadata: {},
    },
  }),
  '500': replyTo(new Error('fault')),
  'html-502': { status: 502, type: 'text/html', body: '<html><body><h1>502 Bad Gateway</h1></body></html>' },
  'html-200': { status: 200, type: 'text/html', body: '<html><body>Maintenance</body></html>' },
  'null-body': json(500, null),
};

const keptCalls = 500;

/** One call of the vendor's API, faults included. Never throws. */
export async function serveApi(world: World, request: IncomingMessage, response: ServerResponse) {
  note(world.calls, `${request.method} ${request.url}`);
  try {
    checkKeys(world, request.headers.authorization);
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const found = match(request.method ?? '', url.pathname);
    const body = request.method === 'GET' ? {} : await readJson(request);
    const header = request.headers['x-refund-idempotency'];
    const refundKey = typeof header === 'string' ? header : undefined;
    const { route, params } = found;
    const fault = takeFault(world, route, refundKey);
    if (fault === 'hang') return hang(world, response, refundKey);
    const instead = fault === null ? undefined : broken[fault];
    if (instead !== undefined) return write(response, instead);
    const result = world.store.transaction(() =>
      route.run(world, { params, query: url.searchParams, body, refundKey }),
    );
    if (fault === 'reset-after-commit') return void request.socket.resetAndDestroy();
    if (fault === 'hang-after-commit') return;
    write(response, json(200, result));
  } catch (thrown) {
    write(response, replyTo(thrown));
  }
}

function note(calls: string[], call: string): void {
  calls.push(call);
  if (calls.length > keptCalls) calls.shift();
}

/** A request whose key is busy meets the key first, as it would there. */
function takeFault(world: World, route: Route, refundKey: string | undefined): FaultKind | null {
  if (refundKey !== undefined && world.busyKeys.has(refundKey)) return null;
  return world.faults.take(route.name);
}

function hang(world: World, response: ServerResponse, refundKey: string | undefined): void {
  if (refundKey === undefined) return;
  world.busyKeys.add(refundKey);
  response.on('close', () => world.busyKeys.delete(refundKey));
}

function checkKeys({ options }: World, header = ''): void {
  const given = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8');
  const [id, secret = ''] = given.split(/:(.*)/s);
  if (!header.startsWith('Basic ') || id !== options.keyId) {
    throw refuseBare(401, 'The api key provided is invalid');
  }
  const right = Buffer.from(options.keySecret);
  const tried = Buffer.from(secret);
  if (tried.length === right.length && timingSafeEqual(tried, right)) return;
  throw refuseBare(401, 'Authentication failed');
}

const idShape = /^(order|pay|rfnd)_[A-Za-z0-9]{14}$/;

function match(method: string, pathname: string): { route: Route; params: string[] } {
  const parts = pathname.split('/');
  for (const route of apiRoutes) {
    const wanted = route.path.split('/');
    if (route.method !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, place) => part === ':id' || part === parts[place])) continue;
    const params = parts.filter((_, place) => wanted[place] === ':id');
    const bad = params.find((id) => !idShape.test(id));
    if (bad === undefined) return { route, params };
    if (/^[a-z]+_[A-Za-z0-9]{14}$/.test(bad)) throw noSuchId();
    throw refuse(`${bad} is not a valid id`);
  }
  throw noSuchUrl();
}
