import type { Access, Endpoint, SanitizedConfig } from 'payload';
import { customerOf, staffOf } from '#toolkit/callers.ts';

const operations = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const;

/**
 * Closes to customers and visitors whatever Payload or a plugin adds by itself (locked documents,
 * preferences, …): their defaults let any signed-in user in, and some of their endpoints ask no access function
 * at all. Our own collections state every operation and are left alone.
 */
export function hardened(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.endpoints && !collection.versions)
      collection.endpoints = collection.endpoints.map(withoutVersions);
    if (collection.custom.ours) continue;
    for (const operation of operations) {
      const original = collection.access[operation] as Access | undefined;
      (collection.access as Record<string, Access>)[operation] = (args) =>
        args.req.user && !customerOf(args.req) ? (original ? original(args) : true) : false;
    }
    if (collection.endpoints) collection.endpoints = collection.endpoints.map(forStaff);
  }
  for (const global of config.globals) {
    if (global.endpoints && !global.versions) global.endpoints = global.endpoints.map(withoutVersions);
  }
  return config;
}

const notThere = () => Response.json({ errors: [{ message: 'Not found.' }] }, { status: 404 });

/** Payload offers versions of what has none, and fails with a 500 when one is to be restored. */
function withoutVersions(endpoint: Endpoint): Endpoint {
  return endpoint.path.startsWith('/versions') ? { ...endpoint, handler: notThere } : endpoint;
}

function forStaff(endpoint: Endpoint): Endpoint {
  return { ...endpoint, handler: (req) => (staffOf(req) ? endpoint.handler(req) : notThere()) };
}
