import autocannon from 'autocannon';
import { cpuMs } from './cpu.ts';

export type Target = {
  name: string;
  path: string;
  cookie?: string;
  method?: 'GET' | 'POST';
  /** A body for each request, for changes. */
  body?: () => unknown;
  /** Largest number of connections that makes sense: a write of one person is not sent fifty times at once. */
  mostConnections?: number;
};

export type Figure = {
  name: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of all processes together for one request. */
  cpuPerRequest: number;
  failed: number;
};

/** Sends a target as many requests as it takes for some seconds, and sees what all processes used meanwhile. */
export async function measure(
  origin: string,
  target: Target,
  given: { connections: number; seconds: number; pids: () => number[] },
): Promise<Figure> {
  const { path, cookie, method = 'GET', body } = target;
  const headers = {
    origin,
    accept: path.startsWith('/api') ? 'application/json' : 'text/html',
    ...(cookie ? { cookie } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const before = cpuMs(given.pids());
  const result = await autocannon({
    url: origin + path,
    connections: given.connections,
    duration: given.seconds,
    method,
    headers,
    ...(body
      ? { requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) }] }
      : {}),
  });
  const used = cpuMs(given.pids()) - before;
  return {
    name: target.name,
    connections: given.connections,
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuPerRequest: round(used / Math.max(1, result.requests.total)),
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
