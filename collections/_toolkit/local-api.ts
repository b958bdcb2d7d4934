import type { PayloadRequest } from 'payload';

/**
 * The Local API as the person who asks: access rules on, inside the request's transaction.
 * A row the caller may not see does not exist.
 */
export function asCaller(req: PayloadRequest) {
  return scoped(req, false);
}

/**
 * The Local API with access rules off, inside the request's transaction.
 * @param reason why the rule of the road, not the caller, decides here; kept for readers and for the log
 */
export function asSystem(req: PayloadRequest, reason: string) {
  req.payload.logger.trace({ reason }, 'access rules off');
  return scoped(req, true);
}

function scoped(req: PayloadRequest, overrideAccess: boolean) {
  const { payload } = req;
  const common = { req, overrideAccess, depth: 0 } as const;
  return {
    find: ((options: never) => payload.find({ ...common, ...(options as object) } as never)) as unknown as typeof payload.find,
    findByID: ((options: never) => payload.findByID({ ...common, ...(options as object) } as never)) as unknown as typeof payload.findByID,
    create: ((options: never) => payload.create({ ...common, ...(options as object) } as never)) as unknown as typeof payload.create,
    update: ((options: never) => payload.update({ ...common, ...(options as object) } as never)) as unknown as typeof payload.update,
    findGlobal: ((options: never) => payload.findGlobal({ ...common, ...(options as object) } as never)) as unknown as typeof payload.findGlobal,
    updateGlobal: ((options: never) => payload.updateGlobal({ ...common, ...(options as object) } as never)) as unknown as typeof payload.updateGlobal,
  };
}
