import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  /** @param ms milliseconds until the answer was sent */
  count(request: { to: string; status: number; ms: number }): void;
  /** Tells them in Prometheus' text format to who asks at this port. */
  serve(port: number, host: string): Server;
};

/** What the front door tells of itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'quicktechpro-site' });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const answered = new Histogram({
    name: 'portal_site_request_seconds',
    help: 'Time from a request at the front door to the end of its answer, by who answered and class of status.',
    labelNames: ['to', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    count: ({ to, status, ms }) =>
      answered.observe({ to, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    serve: (port, host) =>
      createServer((_request, response) => {
        const tell = async () => {
          const text = await registry.metrics();
          response.setHeader('content-type', registry.contentType).end(text);
        };
        // Visitors must not lose the site because it could not be measured.
        void tell().catch(() => response.writeHead(500).end());
      }).listen(port, host),
  };
}
