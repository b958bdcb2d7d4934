import type { Payload } from 'payload';
import { databaseOf } from '#toolkit/database.ts';

type Health = ((url: string) => Promise<Response | null>) & { stop: () => void };

/** `/healthz`: the process lives. `/readyz`: it can serve, which means that the database answers and it is not stopping. */
export function healthOf(payload: Payload): Health {
  let stopping = false;
  const answer = (ok: boolean, detail: Record<string, unknown>) =>
    Response.json({ ok, ...detail }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  const health = async (url: string): Promise<Response | null> => {
    if (url === '/healthz') return answer(true, {});
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
