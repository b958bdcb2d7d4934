import type { PayloadRequest } from 'payload';

/**
 * The Local API with access rules off, inside the request's transaction. The one way to it: every use says why.
 * @param reason why the rule of the road, not the caller, decides here; kept for readers and for the log
 */
export function asSystem(req: PayloadRequest, reason: string) {
  const { payload } = req;
  payload.logger.trace({ reason }, 'access rules off');
  const within = <Options>(options: Options) =>
    ({ req, overrideAccess: true, depth: 0, ...options }) as never;
  return {
    find: ((options) => payload.find(within(options))) as typeof payload.find,
    create: ((options) => payload.create(within(options))) as typeof payload.create,
    update: ((options: object) => payload.update(within(options))) as unknown as typeof payload.update,
    findGlobal: ((options) => payload.findGlobal(within(options))) as typeof payload.findGlobal,
    updateGlobal: ((options) => payload.updateGlobal(within(options))) as typeof payload.updateGlobal,
  };
}
