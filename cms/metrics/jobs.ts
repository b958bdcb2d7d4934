import { Counter, Histogram } from 'prom-client';
import { registry } from './registry.ts';

const ended = new Counter({
  name: 'portal_jobs_total',
  help: 'Runs of background jobs by how they ended; one that failed is tried again.',
  labelNames: ['job', 'outcome'],
  registers: [registry],
});

const took = new Histogram({
  name: 'portal_job_seconds',
  help: 'Time that a run of a background job took.',
  labelNames: ['job'],
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
  registers: [registry],
});

/** @param ms milliseconds that the run took */
export function countJob(job: string, outcome: 'done' | 'failed', ms: number): void {
  ended.inc({ job, outcome });
  took.observe({ job }, ms / 1000);
}
