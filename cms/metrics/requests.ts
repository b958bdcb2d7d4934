import { Histogram } from 'prom-client';
import { registry } from './registry.ts';

const answered = new Histogram({
  name: 'portal_http_request_seconds',
  help: 'Time from a request to the last byte of its answer, by door, method and class of status.',
  labelNames: ['door', 'method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});

/** Methods that have a line of their own; a stranger's inventions share one. */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** @param ms milliseconds until the answer was sent */
export function countRequest(request: { door: string; method: string; status: number; ms: number }): void {
  const method = known.has(request.method) ? request.method : 'other';
  answered.observe(
    { door: request.door, method, status: `${Math.floor(request.status / 100)}xx` },
    request.ms / 1000,
  );
}
