/** Who answers a path, and under which rules. */
export type Route = {
  to: 'api' | 'admin' | 'sandbox' | 'pages';
  /** Whose session cookies may pass; the others are taken off. */
  audience: 'customers' | 'staff' | 'nobody';
  /** Changes must come from the portal's own pages. Pages check by themselves, signed doors by signature. */
  checksOrigin: boolean;
  bodyLimitBytes: number;
};

const megabyte = 1024 * 1024;
/** A file of 10 MB in one piece, and what surrounds it in a form. */
const uploads = 12 * megabyte;

const api = { to: 'api', checksOrigin: true, bodyLimitBytes: megabyte } as const;
const pages: Route = { to: 'pages', audience: 'customers', checksOrigin: false, bodyLimitBytes: megabyte };
const panel: Route = { to: 'admin', audience: 'staff', checksOrigin: true, bodyLimitBytes: megabyte };

/** First match wins: longer prefixes stand first. */
const table: [prefix: string, route: Route][] = [
  ['/api/portal/uploads', { ...api, audience: 'customers', bodyLimitBytes: uploads }],
  ['/api/desk/uploads', { ...api, audience: 'staff', bodyLimitBytes: uploads }],
  ['/api/portal', { ...api, audience: 'customers' }],
  ['/api/media', { ...api, audience: 'staff', bodyLimitBytes: uploads }],
  ['/api', { ...api, audience: 'staff' }],
  ['/hooks', { ...api, audience: 'nobody', checksOrigin: false }],
  ['/realtime/portal', { ...api, audience: 'customers' }],
  ['/realtime/desk', { ...api, audience: 'staff' }],
  ['/admin', panel],
  ['/_next', panel],
];
const sandbox: Route = { to: 'sandbox', audience: 'nobody', checksOrigin: false, bodyLimitBytes: megabyte };

/** The route of a path (without its query) that `isReadable`. What nobody else answers belongs to the pages. */
export function routeOf(path: string, { hasSandbox }: { hasSandbox: boolean }): Route {
  if (hasSandbox && isUnder(path, '/sandbox')) return sandbox;
  return table.find(([prefix]) => isUnder(path, prefix))?.[1] ?? pages;
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/**
 * False for paths that two servers could read differently: relative steps, doubled or backward slashes, encoded
 * slashes, dots and control characters, broken escapes, and anything that does not begin with a slash.
 */
export function isReadable(path: string): boolean {
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\')) return false;
  if (/%(2f|5c|2e|25|[01][0-9a-f]|7f)/i.test(path)) return false;
  if (path.split('/').some((step) => step === '.' || step === '..')) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
