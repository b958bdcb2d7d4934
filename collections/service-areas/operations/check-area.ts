import type { PayloadRequest } from 'payload';
import type { AreaCheck } from '#collections/services/view.ts';
import { normalisePin, pinProblem } from '#kernel/pin.ts';
import { queryOne, sql } from '#toolkit/database.ts';

/** Whether technicians come to a PIN code, as staff listed it. Takes any text: nonsense is `invalid`. */
export async function checkArea(req: PayloadRequest, typed: string): Promise<AreaCheck> {
  const pin = normalisePin(typed);
  if (pinProblem(pin)) return { pin: pin.slice(0, 12), answer: 'invalid' };
  const area = await queryOne<{ name: string; covered: boolean }>(
    req,
    sql`select name, covered from service_areas where pin = ${pin}`,
  );
  if (!area) return { pin, answer: 'unknown' };
  return { pin, answer: area.covered ? 'covered' : 'not_covered', area: area.name };
}
