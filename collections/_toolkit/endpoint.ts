import type { Endpoint, PayloadRequest } from 'payload';
import type * as z from 'zod/mini';
import { DomainError } from '#kernel/errors.ts';
import { networkOf } from '#kernel/network.ts';
import type { CustomerCaller, StaffCaller, StaffRole } from './callers.ts';
import { customerOf, staffOf } from './callers.ts';
import { inTransaction } from './database.ts';
import { clientOf, parseInput } from './input.ts';
import type { LimitName } from './limits.ts';
import { portsOf } from './ports-of.ts';
import { answer, answerProblem, requestIdOf } from './responses.ts';
import { tooOften } from './too-often.ts';
import { isUnknownCaller } from './unknown-caller.ts';
import { refusals } from './words.ts';

type Callers = { anyone: null; customer: CustomerCaller; staff: StaffCaller };
type Who = keyof Callers;

export type Call<W extends Who, Input> = {
  caller: Callers[W];
  input: Input;
  params: Record<string, string>;
};

export type EndpointSpec<W extends Who, Schema extends z.ZodMiniType, Output> = {
  method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api`, for example `/portal/tickets/:number/pay`. */
  path: string;
  who: W;
  /** Only for `who: 'staff'`: holders of one of these roles; an admin always may. */
  roles?: readonly StaffRole[];
  /** The body of a change, the query string of a read. */
  input?: Schema;
  /**
   * What is counted, by whom. By address or caller: every request. By a function: what the input was good for; a
   * run that refuses gives it back.
   */
  limits?: readonly {
    limit: LimitName;
    by: 'address' | 'caller' | ((input: z.output<Schema>, caller: Callers[W]) => string);
  }[];
  /** Whether the whole run is one transaction. Off where the run talks to the outside. */
  transaction?: boolean;
  /** Largest body in bytes; 64 KiB unless told. */
  maxBytes?: number;
  run: (req: PayloadRequest, call: Call<W, z.output<Schema>>) => Promise<Output | Response>;
};

/**
 * One door of the API: who may call it, how often, with what, and the operation behind it.
 * Answers JSON; every refusal has the shape of `ErrorBody`.
 */
export function defineEndpoint<W extends Who, Schema extends z.ZodMiniType, Output>(
  spec: EndpointSpec<W, Schema, Output>,
): Endpoint {
  const changes = spec.method !== 'get' && spec.method !== 'head';
  return {
    path: spec.path,
    method: spec.method,
    custom: { who: spec.who, roles: spec.roles ?? null },
    handler: async (req) => {
      const requestId = requestIdOf(req);
      try {
        const caller = callerFor(req, spec.who, spec.roles);
        await countAddressAndCaller(req, spec, caller);
        const input = (
          spec.input ? await parseInput(req, spec.input, { changes, maxBytes: spec.maxBytes }) : undefined
        ) as z.output<Schema>;
        const params = (req.routeParams ?? {}) as Record<string, string>;
        const run = () => spec.run(req, { caller, input, params });
        const output = await counted(req, countedByInput(spec, input, caller), () =>
          spec.transaction ? inTransaction(req, run) : run(),
        );
        return output instanceof Response ? output : answer(output, requestId);
      } catch (error) {
        return answerProblem(req, error, requestId);
      }
    },
  };
}

function callerFor<W extends Who>(req: PayloadRequest, who: W, roles?: readonly StaffRole[]): Callers[W] {
  if (who === 'anyone') return null as Callers[W];
  const caller = who === 'customer' ? customerOf(req) : staffOf(req);
  if (!caller && isUnknownCaller(req)) {
    throw new DomainError('temporarily_unavailable', refusals().slow, { retryAfterSeconds: 5 });
  }
  if (!caller) throw new DomainError('not_signed_in', refusals().logIn);
  if (caller.collection === 'staff' && roles && !caller.roles.includes('admin')) {
    if (!roles.some((role) => caller.roles.includes(role)))
      throw new DomainError('not_found', refusals().noPage);
  }
  return caller as Callers[W];
}

async function countAddressAndCaller(
  req: PayloadRequest,
  spec: { limits?: readonly { limit: LimitName; by: unknown }[] },
  caller: CustomerCaller | StaffCaller | null,
): Promise<void> {
  for (const { limit, by } of spec.limits ?? []) {
    if (by === 'address') await count(req, limit, networkOf(clientOf(req).ip));
    if (by === 'caller') await count(req, limit, caller?.id ?? networkOf(clientOf(req).ip));
  }
}

type Use = { limit: LimitName; key: string };

function countedByInput<W extends Who, Schema extends z.ZodMiniType>(
  spec: Pick<EndpointSpec<W, Schema, unknown>, 'limits'>,
  input: z.output<Schema>,
  caller: Callers[W],
): Use[] {
  return (spec.limits ?? []).flatMap(({ limit, by }) =>
    typeof by === 'function' ? [{ limit, key: by(input, caller) }] : [],
  );
}

/** Counts before it runs, so that many at once cannot pass together; a refusal was no use of anything. */
async function counted<T>(req: PayloadRequest, uses: readonly Use[], run: () => Promise<T>): Promise<T> {
  for (const { limit, key } of uses) await count(req, limit, key);
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && error.status < 500)
      for (const { limit, key } of uses) await portsOf(req).limits.refund(limit, key);
    throw error;
  }
}

async function count(req: PayloadRequest, limit: LimitName, key: string): Promise<void> {
  const { wait } = await portsOf(req).limits.take(limit, key);
  if (wait !== null) throw tooOften(req, { limit, wait });
}
