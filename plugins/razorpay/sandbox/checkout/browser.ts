import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';

/** `npm test` finds or installs one and says where; a single file is run with Debian's. */
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map(
  (one) => `--disable-${one}`,
);

/** A browser without a window; whoever calls closes it. @throws Error when none can be started */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--no-first-run', ...quiet],
  });
}

const shopScript = `
  const wanted = JSON.parse(document.body.dataset.options);
  const log = (line) => document.querySelector('pre').append(line + '\\n');
  if (!wanted.redirect) wanted.handler = (answer) => log('paid ' + JSON.stringify(answer));
  wanted.modal = { ...wanted.modal, ondismiss: () => log('dismissed') };
  const checkout = new window.Razorpay(wanted);
  checkout.on('payment.failed', ({ error }) => log('failed ' + error.reason));
  document.querySelector('button').addEventListener('click', () => checkout.open());
`;

/**
 * A shop's page under the portal's strict policy, with the sandbox behind the same origin
 * as the front door has it. A form posted to `/return` is kept.
 */
export async function startShop(sandboxUrl: () => string) {
  const shop = { url: '', options: {} as object, posted: [] as string[], close: async () => {} };
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/sandbox/')) {
      const { method, headers } = request;
      const onward = forward(`${sandboxUrl()}${request.url}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    } else if (request.url === '/return') {
      let body = '';
      request.on('data', (part) => {
        body += String(part);
      });
      request.on('end', () => {
        shop.posted.push(body);
        response.end('thank you');
      });
    } else if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (request.url === '/shop.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(shopScript);
    } else {
      const options = JSON.stringify(shop.options).replaceAll('"', '&quot;');
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy':
            "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'",
        })
        .end(
          `<!doctype html><html lang="en"><title>Shop</title><body data-options="${options}">
           <h1>Shop</h1><button>Pay now</button><pre></pre><script src="/sandbox/v1/checkout.js"></script>
           <script src="/shop.js"></script></body></html>`,
        );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  shop.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return shop;
}
