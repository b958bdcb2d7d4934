import type { PayloadRequest } from 'payload';
import { pictureView } from '#collections/media/view.ts';
import type { Service } from '#collections/payload-types.ts';
import { paise } from '#kernel/paise.ts';
import { asSystem } from '#toolkit/local-api.ts';
import type { ServiceView } from '../view.ts';

/** The catalogue as customers see it, in the order that staff chose. */
export async function loadServices(req: PayloadRequest): Promise<ServiceView[]> {
  const { docs } = await asSystem(req, 'the catalogue is public').find({
    collection: 'services',
    where: { active: { equals: true } },
    sort: 'position',
    pagination: false,
    depth: 1,
  });
  return (docs as Service[]).map(serviceView);
}

function serviceView(service: Service): ServiceView {
  const { kind, title, summary, promise, booking } = service;
  return {
    kind,
    title,
    summary,
    promise,
    booking,
    included: (service.included ?? []).map(({ text }) => text),
    tiers: (service.tiers ?? []).map(({ key, name, description, price, from, minutes }) => ({
      key,
      name,
      description,
      price: paise(price),
      from: from ?? false,
      minutes,
    })),
    picture: service.picture && typeof service.picture === 'object' ? pictureView(service.picture) : null,
  };
}
