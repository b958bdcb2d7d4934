import type { World } from '../world.ts';

export type Call = {
  params: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** The value of `X-Refund-Idempotency`. */
  refundKey: string | undefined;
};

/** One call of the vendor's API. `name` is what faults are set on; ids in the path are `:id`. */
export type Route = {
  name: string;
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  run(world: World, call: Call): object;
};
