import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SiteEnv } from '../env.ts';
import { setDefaults } from './answer-headers.ts';
import { announcesMore, hasBody } from './body-limit.ts';
import { compressAnswer } from './compress.ts';
import { clientIpOf, requestIdOf, rewriteHeaders } from './forwarded.ts';
import { createKeptPages } from './kept-pages/kept-pages.ts';
import { localeOfRequest } from './languages.ts';
import { logProblem } from './log-problem.ts';
import { type Answered, whenAnswered } from './log-request.ts';
import { createOpenBodies } from './open-bodies.ts';
import { isKnownHost, mayChange, mayUpgrade } from './origin.ts';
import { panelIsNotUp } from './panel-page.ts';
import { createPassing, passUpgrade } from './passing.ts';
import { closeAfterAnswer, refuse } from './refusals.ts';
import { isReadable, type Route, routeOf } from './routes.ts';
import type { StaticFiles } from './static-files.ts';
import { words } from './words.ts';

/** What Astro's middleware is called with. */
export type Door = {
  apiUrl: string;
  publicUrl: string;
  requestId: string;
  clientIp: string;
  /** The gateway is the sandbox at our own address. */
  hasSandbox: boolean;
};
export type Pages = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: { door: Door },
) => Promise<void> | void;

export type FrontDoor = {
  server: Server;
  /** Takes no new connections, lets running requests finish for `graceMs`, then cuts what is left. */
  drain(graceMs: number): Promise<void>;
};

type Settings = Pick<SiteEnv, 'PUBLIC_URL' | 'API_URL' | 'ADMIN_URL' | 'SANDBOX_URL' | 'TRUSTED_PROXIES'>;
type Visit = {
  req: IncomingMessage;
  res: ServerResponse;
  route: Route;
  path: string;
  requestId: string;
  clientIp: string;
};

/** The one server that visitors reach: checks a request, then hands it to the file, the page or the server behind. */
export function createFrontDoor(given: {
  env: Settings;
  pages: Pages;
  files: StaticFiles;
  answered?: (answered: Answered) => void;
}): FrontDoor {
  const { env } = given;
  const publicOrigin = new URL(env.PUBLIC_URL).origin;
  const passing = createPassing();
  const keptPages = createKeptPages(env.API_URL);
  const openBodies = createOpenBodies();
  const sockets = new Set<Duplex>();
  const targets = { api: env.API_URL, admin: env.ADMIN_URL, sandbox: env.SANDBOX_URL ?? '' };
  let draining = false;

  const server = createServer({ headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 20_000 });
  server.on('request', (req, res) => {
    void handle(req, res).catch((error: unknown) => {
      const requestId = requestIdOf(req.headers);
      logProblem({ requestId, path: pathOf(req), error });
      refuse(res, { code: 'internal', message: wordsFor(req).broken, requestId });
    });
  });
  server.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => {
    // Refused before the body is on its way; who may send it is told so by the first bytes of an answer.
    if (!announcesMore(req, routeOf(pathOf(req), { hasSandbox: false }).bodyLimitBytes)) res.writeContinue();
    server.emit('request', req, res);
  });
  server.on('upgrade', (req, socket, head) => {
    void upgrade(req, socket, head).catch((error: unknown) => {
      logProblem({ requestId: requestIdOf(req.headers), path: pathOf(req), error });
      socket.destroy();
    });
  });

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = pathOf(req);
    if (path === '/healthz') return health(res);
    const w = wordsFor(req);
    const requestId = requestIdOf(req.headers);
    const route = routeOf(path, { hasSandbox: env.SANDBOX_URL !== undefined });
    if (given.answered) whenAnswered({ req, res }, { requestId, path, to: route.to }, given.answered);
    setDefaults(res, { to: route.to, publicUrl: env.PUBLIC_URL, requestId });
    if (draining) res.setHeader('connection', 'close');
    const no = (code: Parameters<typeof refuse>[1]['code'], message: string, status?: number) => {
      closeAfterAnswer(req, res);
      refuse(res, { code, message, requestId, status });
    };
    if (!isKnownHost(req.headers.host, env.PUBLIC_URL)) return no('malformed', w.unknownHost, 421);
    if (!isReadable(path)) return no('malformed', w.malformed);
    if (route.checksOrigin && !mayChange({ method: req.method ?? '', headers: req.headers, publicOrigin })) {
      return no('origin_refused', w.foreignOrigin);
    }
    if (announcesMore(req, route.bodyLimitBytes)) return no('too_large', w.tooLarge(megabytes(route)));
    // Pages read what comes by themselves, without looking at its pieces; forms of browsers tell their length.
    if (route.to === 'pages' && req.headers['transfer-encoding'])
      return no('malformed', w.lengthMissing, 411);
    const clientIp = clientIpOf(req, env.TRUSTED_PROXIES);
    if (hasBody(req) && !openBodies.enter(req, clientIp)) return no('too_many_requests', w.tooManyAtOnce);
    rewriteHeaders(req.headers, { route, requestId, clientIp, publicUrl: env.PUBLIC_URL });
    const visit = { req, res, route, path, requestId, clientIp };
    if (route.to === 'pages') await showPage(visit);
    else await passOn(visit, targets[route.to]);
  }

  async function showPage({ req, res, path, requestId, clientIp }: Visit): Promise<void> {
    if (goesHome(req)) {
      res.writeHead(307, { location: publicOrigin + req.url, 'cache-control': 'no-store' }).end();
      return;
    }
    if (given.files(req, res, path)) return;
    compressAnswer(req, res);
    if (await keptPages.answer(req, res)) return;
    const door = {
      apiUrl: env.API_URL,
      publicUrl: env.PUBLIC_URL,
      requestId,
      clientIp,
      hasSandbox: env.SANDBOX_URL !== undefined,
    };
    const next = (error?: unknown) => {
      const w = wordsFor(req);
      if (error) logProblem({ requestId, path, error });
      refuse(
        res,
        error
          ? { code: 'internal', message: w.broken, requestId }
          : { code: 'not_found', message: w.notFound, requestId },
      );
    };
    await given.pages(req, res, next, { door });
  }

  async function passOn({ req, res, route, requestId }: Visit, target: string): Promise<void> {
    compressAnswer(req, res);
    const outcome = await passing.pass({ req, res, target, limitBytes: route.bodyLimitBytes });
    if (outcome === 'answered') return;
    const w = wordsFor(req);
    if (outcome === 'broken') {
      res.destroy();
      return;
    }
    closeAfterAnswer(req, res, { unread: outcome === 'crumbs' });
    if (outcome === 'crumbs') refuse(res, { code: 'malformed', message: w.crumbs, requestId });
    else if (outcome === 'too-large')
      refuse(res, { code: 'too_large', message: w.tooLarge(megabytes(route)), requestId });
    else if (route.to === 'admin') panelIsNotUp(req, res, requestId);
    else refuse(res, { code: 'temporarily_unavailable', message: w.down, requestId, retryAfterSeconds: 5 });
  }

  async function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const path = pathOf(req);
    const route = routeOf(path, { hasSandbox: false });
    const requestId = requestIdOf(req.headers);
    if (draining) return end(socket, '503 Service Unavailable');
    if (!isKnownHost(req.headers.host, env.PUBLIC_URL) || !isReadable(path))
      return end(socket, '400 Bad Request');
    if (!path.startsWith('/realtime/')) return end(socket, '404 Not Found');
    if (!mayUpgrade(req.headers, publicOrigin)) return end(socket, '403 Forbidden');
    const clientIp = clientIpOf(req, env.TRUSTED_PROXIES);
    rewriteHeaders(req.headers, { route, requestId, clientIp, publicUrl: env.PUBLIC_URL });
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    await passUpgrade({ req, socket, head, target: env.API_URL });
  }

  /** A browser that came by another of our names goes to the public one: cookies and Origin hang on it. */
  function goesHome(req: IncomingMessage): boolean {
    const navigates = req.method === 'GET' && req.headers['sec-fetch-mode'] === 'navigate';
    return navigates && req.headers.host !== new URL(env.PUBLIC_URL).host;
  }

  function health(res: ServerResponse): void {
    res.writeHead(draining ? 503 : 200, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
    res.end(draining ? 'closing' : 'ok');
  }

  return {
    server,
    drain: async (graceMs) => {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.end();
      // Kept connections end as their last answer is out.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => {
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }, graceMs);
      await closed;
      clearTimeout(cut);
      clearInterval(idle);
      passing.close();
    },
  };
}

const wordsFor = (req: IncomingMessage) => words(localeOfRequest(req.headers));

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '').split('?', 1)[0] ?? '';
}

function megabytes(route: Route): number {
  return route.bodyLimitBytes / 1024 / 1024;
}

function end(socket: Duplex, status: string): void {
  // Whoever was refused and does not hang up would keep the connection for ever.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
