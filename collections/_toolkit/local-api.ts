import type { PayloadRequest } from 'payload';
import { assertNotEnded } from './database.ts';

/**
 * The Local API with access rules off, inside the request's transaction. The one way to it: every use says why.
 * Like `query`, it refuses to go on where that transaction has ended already.
 * @param reason why the rule of the road, not the caller, decides here; kept for readers and for the log
 */
export function asSystem(req: PayloadRequest, reason: string) {
  const { payload } = req;
  payload.logger.trace({ reason }, 'access rules off');
  const within = async <Options>(options: Options) => {
    await assertNotEnded(req);
    return { req, overrideAccess: true, depth: 0, ...options } as never;
  };
  return {
    find: (async (options) => payload.find(await within(options))) as typeof payload.find,
    create: (async (options) => payload.create(await within(options))) as typeof payload.create,
    update: (async (options: object) =>
      payload.update(await within(options))) as unknown as typeof payload.update,
    findGlobal: (async (options) => payload.findGlobal(await within(options))) as typeof payload.findGlobal,
    updateGlobal: (async (options) =>
      payload.updateGlobal(await within(options))) as typeof payload.updateGlobal,
  };
}
