import { Agent, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProxyServer, type ProxyServer, proxyUpgrade } from 'httpxy';
import { type BodyFault, hasBody, meter } from './body-limit.ts';

/** What became of a request that was passed on. `down`: nobody answered; `broken`: the answer broke off. */
export type Outcome = 'answered' | BodyFault | 'down' | 'broken';

export type Passing = {
  pass(given: {
    req: IncomingMessage;
    res: ServerResponse;
    target: string;
    limitBytes: number;
  }): Promise<Outcome>;
  close(): void;
};

const answerTimeoutMs = 60_000;

/** Passes requests on over kept connections, bodies streaming in both directions. */
export function createPassing(): Passing {
  // As many connections as visitors have requests under way: of a fixed number, those who send or read slowly could
  // take all, and everybody else would wait for them. How many one visitor may have, `open-bodies.ts` says.
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });
  const proxy: ProxyServer = createProxyServer({ xfwd: false, proxyTimeout: answerTimeoutMs });
  const onRequest = new WeakMap<IncomingMessage, (request: ClientRequest) => void>();
  proxy.on('proxyReq', (request, req) => onRequest.get(req)?.(request));

  return {
    pass: ({ req, res, target, limitBytes }) =>
      new Promise((resolve) => {
        let upstream: ClientRequest | undefined;
        let fault: BodyFault | undefined;
        onRequest.set(req, (request) => {
          upstream = request;
        });
        const body = hasBody(req)
          ? req.pipe(
              meter(limitBytes, (found) => {
                fault = found;
                upstream?.destroy();
                resolve(found);
              }),
            )
          : undefined;
        res.once('close', () => {
          // The visitor left: what is under way behind is of no use to anybody.
          if (!res.writableFinished) upstream?.destroy();
          resolve('answered');
        });
        const pass = (fresh: boolean): Promise<void> =>
          proxy.web(req, res, { target, buffer: body, agent: fresh ? false : agent });
        const begun = performance.now();
        pass(false)
          .catch((error: unknown) => {
            const inTime = performance.now() - begun < answerTimeoutMs;
            const isThere = !res.headersSent && !res.closed;
            if (inTime && isThere && isRepeatable(req) && wasClosedMeanwhile(upstream, error))
              return pass(true);
            throw error;
          })
          .then(
            () => resolve('answered'),
            () => resolve(fault ?? (res.headersSent ? 'broken' : 'down')),
          );
      }),
    close: () => agent.destroy(),
  };
}

/**
 * The server behind ended a kept connection at the moment in which it was used again (RFC 9112, 9.3.1): nobody has seen
 * the request, and it is sent once more over a connection of its own.
 */
function wasClosedMeanwhile(upstream: ClientRequest | undefined, error: unknown): boolean {
  return upstream?.reusedSocket === true && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

/** Asking twice is the same as asking once, and there is no body that has been read already. */
function isRepeatable(req: IncomingMessage): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && !hasBody(req);
}

/**
 * Passes a WebSocket on. A server that is down ends the socket: pages connect again by themselves. Nobody's
 * connection stays because she does not hang up.
 */
export async function passUpgrade(given: {
  req: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  target: string;
}): Promise<void> {
  const { socket } = given;
  try {
    const behind = await proxyUpgrade(given.target, given.req, socket as never, given.head, {
      xfwd: false,
      upgradeTimeout: 10_000,
    });
    behind.once('close', () => leave(socket));
  } catch {
    // httpxy has passed on the answer of a server that refused; otherwise nobody will write here any more.
    if (socket.writableLength === 0) socket.end();
    leave(socket);
  }
}

/** Lets what is on its way arrive, then hangs up; whoever is there need not do so. */
function leave(socket: Duplex): void {
  if (socket.writableFinished) socket.destroy();
  else socket.once('finish', () => socket.destroy());
}
