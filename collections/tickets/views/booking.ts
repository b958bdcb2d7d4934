import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { loadDraft } from '#collections/booking-drafts/operations/load-draft.ts';
import { deviceChoices } from '#collections/devices/views/devices.ts';
import { supportOf } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { templateStart, templatesOf } from '#collections/ticket-templates/views/templates.ts';
import { DomainError } from '#kernel/errors.ts';
import { paise } from '#kernel/paise.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { BookedBefore, BookingView } from '../booking-view.ts';
import { breakupOf } from '../rules/price.ts';

type ServiceRow = BookingView['service'] & {
  tiers: { key: string; name: string; description: string; price: number; minutes: number }[];
  method: BookingView['contact']['method'];
};

/**
 * What the booking form starts from: catalogue with the caller's own tax, her contact, a draft if one was left.
 * `again`: number of a ticket that is booked again; `template`: id of a template to begin with. A stranger's is as if none
 * had been named.
 */
export async function bookingView(
  req: PayloadRequest,
  caller: CustomerCaller,
  { again, template }: { again: string | null; template: string | null },
): Promise<BookingView> {
  const service = await queryOne<ServiceRow>(
    req,
    sql`select s.title, s.summary, s.promise, (select preferred_contact from customers where id = ${caller.id}::uuid) as method,
          coalesce((select json_agg(i.text order by i._order) from services_included i where i._parent_id = s.id), '[]') as included,
          coalesce((select json_agg(p.text order by p._order) from services_preparation p where p._parent_id = s.id), '[]') as preparation,
          coalesce((select json_agg(json_build_object('key', t.key, 'name', t.name, 'description', t.description, 'price', t.price, 'minutes', t.minutes) order by t._order)
                    from services_tiers t where t._parent_id = s.id), '[]') as tiers
        from services s where s.kind = 'remote' and s.booking = 'online' and s.active`,
  );
  const settings = await loadSettings(req);
  const { company } = settings;
  // Without the company's State no tax can be worked out, so there is no price to show.
  if (!service || !company.stateCode)
    throw new DomainError(
      'temporarily_unavailable',
      'Remote help cannot be booked online right now. Please call us.',
    );
  const billing = await loadBilling(req, caller.account);
  const buyer = billing && { gstin: billing.gstin, stateCode: billing.stateCode };
  const { tiers, method, ...rest } = service;
  return {
    service: rest,
    tiers: tiers.map((tier) => {
      const price = paise(Number(tier.price));
      return {
        ...tier,
        price,
        minutes: Number(tier.minutes),
        breakup: breakupOf({ price, gstMode: company.gstMode, supplierStateCode: company.stateCode, buyer }),
      };
    }),
    contact: { name: caller.name, phone: caller.phone ?? '', email: caller.email, method },
    profileComplete: billing !== null,
    draft: await loadDraft(req, caller.id),
    again: again === null ? null : await bookedBefore(req, caller, again),
    devices: await deviceChoices(req, caller),
    templates: await templatesOf(req, caller),
    template: template === null ? null : await templateStart(req, caller, template),
    emergencyPhone: company.emergencyPhone,
    support: supportOf(settings, nowOf(req)),
  };
}

function bookedBefore(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
): Promise<BookedBefore | null> {
  return queryOne<BookedBefore>(
    req,
    sql`select t.number, t.tier_key as tier, t.category, t.category_other as "categoryOther", t.urgency, t.contact_method as method, t.contact_time as time,
          (select d.id from devices d where d.id = t.device_id and d.removed_at is null) as device
        from tickets t where t.number = ${number} and t.account_id = ${caller.account}::uuid and t.kind = 'remote'`,
  );
}
