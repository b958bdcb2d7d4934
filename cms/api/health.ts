import type { Payload } from 'payload';
import { databaseOf } from '#toolkit/database.ts';
import { metricsAnswer } from '../metrics/registry.ts';
import { publicVersion } from './public-version.ts';

type Health = ((url: string) => Promise<Response | null>) & { stop: () => void };

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, which means that the database answers and it is not stopping.
 * `/metrics`: Prometheus' text format. `/public-version`: whether pages for everybody are still what they were, for the
 * front door, which passes none of them on.
 */
export function healthOf(payload: Payload): Health {
  let stopping = false;
  const answer = (ok: boolean, detail: Record<string, unknown>) =>
    Response.json({ ok, ...detail }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  const health = async (url: string): Promise<Response | null> => {
    if (url === '/healthz') return answer(true, {});
    if (url === '/metrics') return metricsAnswer();
    if (url === '/public-version') return versionAnswer(payload);
    if (url !== '/readyz') return null;
    if (stopping) return answer(false, { stopping });
    try {
      await databaseOf(payload).pool.query('select 1');
      return answer(true, {});
    } catch {
      return answer(false, { database: false });
    }
  };
  return Object.assign(health, {
    stop: () => {
      stopping = true;
    },
  });
}

async function versionAnswer(payload: Payload): Promise<Response> {
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain' };
  return publicVersion(payload).then(
    (version) => new Response(version, { headers }),
    () => new Response(null, { status: 503, headers }),
  );
}
