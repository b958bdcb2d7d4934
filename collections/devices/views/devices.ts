import type { PayloadRequest } from 'payload';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, sql } from '#toolkit/database.ts';
import type { DeviceRow, DeviceView } from '../view.ts';

/** The devices of the caller's account by name, without those that were removed. */
export function deviceChoices(req: PayloadRequest, caller: CustomerCaller): Promise<DeviceView[]> {
  return query<DeviceView>(
    req,
    sql`select d.id, d.name, d.kind, coalesce(d.system, '') as system from devices d
        where d.account_id = ${caller.account}::uuid and d.removed_at is null order by lower(d.name), d.id`,
  );
}

/** As `deviceChoices`, with how many tickets each had. */
export async function devicesOf(req: PayloadRequest, caller: CustomerCaller): Promise<DeviceRow[]> {
  const rows = await query<Omit<DeviceRow, 'tickets'> & { tickets: string }>(
    req,
    sql`select d.id, d.name, d.kind, coalesce(d.system, '') as system,
          (select count(*) from tickets t where t.device_id = d.id) as tickets
        from devices d where d.account_id = ${caller.account}::uuid and d.removed_at is null order by lower(d.name), d.id`,
  );
  return rows.map((row) => ({ ...row, tickets: Number(row.tickets) }));
}

/** SQL, for a ticket `t`: the device it is about as JSON; null where none was named. */
export const deviceJson = sql`(select json_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'system', coalesce(d.system, ''))
  from devices d where d.id = t.device_id)`;
