import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, type Reply, readJson, replyTo, write } from '../http.ts';
import { noSuchUrl, Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { checkoutPage, refusalPage } from './page.ts';
import { finishPayment, openPayment } from './pay.ts';

const guards = ({ options }: World) => ({
  'content-security-policy': [
    "default-src 'none'",
    "img-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${new URL(options.publicBase).origin}`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
});

/** Everything under `/sandbox`, the part of the gateway that browsers see. Never throws. */
export async function serveCheckout(
  world: World,
  assets: Map<string, Reply>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const reply = await answer(world, assets, request, url);
    write(response, { ...reply, headers: { ...guards(world), ...reply.headers } });
  } catch (thrown) {
    write(response, replyTo(thrown));
  }
}

async function answer(world: World, assets: Map<string, Reply>, request: IncomingMessage, url: URL) {
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /sandbox/checkout') return page(world, url.searchParams);
  if (request.method === 'GET') {
    const asset = assets.get(url.pathname);
    if (asset !== undefined) return asset;
  }
  // A form of another site cannot send JSON without asking first.
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  if (request.method !== 'POST' || !isJson) throw noSuchUrl();
  const body = await readJson(request);
  if (url.pathname === '/sandbox/v1/payments') {
    return tried(world, () => openPayment(world, body));
  }
  const id = /^\/sandbox\/v1\/payments\/(pay_[A-Za-z0-9]{14})\/finish$/.exec(url.pathname)?.[1];
  if (id === undefined) throw noSuchUrl();
  return tried(world, () => finishPayment(world, id, body));
}

/** To the page a refusal is an answer like others: 200, so that a browser reports no failed request. */
function tried(world: World, work: () => object): Reply {
  try {
    return json(200, world.store.transaction(work));
  } catch (thrown) {
    if (thrown instanceof Refusal) return json(200, thrown.body);
    throw thrown;
  }
}

function page({ store, options }: World, query: URLSearchParams): Reply {
  const type = 'text/html; charset=utf-8';
  const wanted = query.get('theme');
  const theme = wanted === 'dark' || wanted === 'light' ? wanted : null;
  const order = store.get('orders', query.get('order_id') ?? '');
  if (order === undefined || query.get('key') !== options.keyId) {
    return { status: 400, type, body: refusalPage('The id provided does not exist.', theme) };
  }
  if (order.status === 'paid') {
    return { status: 400, type, body: refusalPage('This order has already been paid.', theme) };
  }
  return { status: 200, type, body: checkoutPage(order, options.keyId, theme) };
}
