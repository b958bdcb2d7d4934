import type { Endpoint, SanitizedConfig } from 'payload';
import type { Settled } from './world.ts';

export type DoorOfOurs = { method: Endpoint['method']; path: string; who: string; roles: string[] | null };

/** Every door of ours in the finished config. Those without `who` are Payload's own. */
export function doorsOf(config: SanitizedConfig): DoorOfOurs[] {
  return config.endpoints.flatMap(({ method, path, custom }) =>
    custom?.who
      ? [{ method, path, who: custom.who as string, roles: (custom.roles ?? null) as string[] | null }]
      : [],
  );
}

/** The door's path with the number or id of something that belongs to this customer. */
export function pathFor(path: string, whose: Settled): string {
  const ids: [prefix: string, id: string][] = [
    ['/portal/views/tickets/', whose.ticket],
    ['/portal/tickets/', whose.ticket],
    ['/portal/views/invoices/', whose.invoice],
    ['/portal/invoices/', whose.invoice],
    ['/portal/views/payments/', whose.payment],
    ['/portal/payments/', whose.payment],
    ['/portal/views/help/', whose.article],
    ['/portal/templates/', whose.template],
    ['/portal/devices/', whose.device],
    ['/portal/media/', `${whose.picture}/card`],
    ['/portal/attachments/', whose.attachment],
    ['/portal/uploads/', whose.halfUpload],
    ['/desk/attachments/', whose.attachment],
    ['/desk/uploads/', whose.staffUploads.admin?.steady ?? ''],
    ['/desk/jobs/', whose.deadJob],
    ['/portal/credit-notes/', whose.creditNote],
    ['/desk/payments/', whose.payment],
    ['/desk/refunds/', whose.failedRefund],
    ['/portal/recordings/', whose.session.recording],
    ['/desk/recordings/', whose.session.recording],
    ['/portal/extras/', whose.extras.asked],
    ['/desk/extras/', whose.extras.asked],
    ['/portal/secrets/', whose.secrets.unopened],
    ['/desk/secrets/', whose.secrets.unopened],
    ['/desk/staff/', whose.secrets.keeper],
    ['/portal/messages/', whose.ownMessage],
    ['/desk/messages/', whose.ownMessage],
    ['/desk/macros/', whose.macro],
    ['/desk/views/', whose.views.admin ?? ''],
    ['/desk/tickets/', whose.ticket],
    ['/desk/modifications/', whose.wish],
  ];
  if (!path.includes(':')) return path;
  const found = ids.find(([prefix]) => path.startsWith(prefix));
  if (!found) throw new Error(`no number or id is known for ${path}`);
  return filled(path, found[1]);
}

/** The path with what stands for its parameters; two that follow each other are filled by one text. */
export function filled(path: string, parameters: string): string {
  return path.replace(/:[a-z]+(?:\/:[a-z]+)*/, parameters);
}
