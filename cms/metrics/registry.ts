import { collectDefaultMetrics, Registry } from 'prom-client';

/** What this process tells of itself, in Prometheus' text format; read at `/metrics`, which only loopback or the inner network reaches. */
export const registry = new Registry();
registry.setDefaultLabels({ service: 'quicktechpro' });
collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });

/** The whole of it, ready to be sent. */
export async function metricsAnswer(): Promise<Response> {
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}
