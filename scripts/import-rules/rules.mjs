// The directions in which rooms may import each other (design: "Import directions"). Read by dependency-cruiser for
// TypeScript and by astro-files.ts for .astro files. Paths are relative to the root, with slashes.

/** Tests and what tests stand on may reach everywhere. */
export const tests = '\\.test\\.tsx?$|^site/e2e/|^cms/testing/|^cms/soak/|^collections/_testing/|/testing/';

/** Contracts, views, rules, and the lists of words beside them. */
const pure =
  '^collections/[^_/][^/]*/((contract|view|[a-z-]+-view|choices|purposes|hours|documents)\\.ts$|rules/)';
const kernel = '^collections/_kernel/';
/** What runs in browsers, of the panel and of the site. */
const client = '^collections/[^_/][^/]*/client/';
/** What site and API say alike, in other languages. */
const sharedWords = '^collections/_languages/\\w+/shared\\.ts$';
const zod = '^node_modules/zod/';
const vendors =
  '^node_modules/(razorpay|better-auth|@better-auth|nodemailer|graphile-worker|astro|@astrojs|maildev|@react-pdf)/';

/**
 * `from` and `fromNot` tell the importer, `to` and `toNot` what it may not import: a path that fits `to` and not `toNot`.
 * With `typesAllowed` an import that leaves nothing at run time is fine.
 */
export const rules = [
  {
    name: 'kernel-stands-alone',
    comment: '_kernel imports only itself and zod',
    from: kernel,
    to: '.',
    toNot: `${kernel}|${zod}`,
  },
  {
    name: 'rules-are-pure',
    comment: 'contract.ts, view.ts, choices.ts and rules/ import only _kernel, pure files and types',
    from: pure,
    to: '.',
    // A hash is a pure function.
    toNot: `${kernel}|${zod}|${pure}|^(node:)?crypto$`,
    typesAllowed: true,
  },
  {
    name: 'clients-run-in-browsers',
    comment: 'client/ imports only itself, _kernel, pure files and types',
    from: client,
    to: '.',
    toNot: `${client}|${kernel}|${zod}|${pure}`,
    typesAllowed: true,
  },
  {
    name: 'collections-know-no-room-but-their-own',
    comment: 'an operation reaches the outside through ports',
    from: '^collections/',
    to: '^(plugins|cms|site|scripts|emails)/',
  },
  {
    name: 'collections-know-no-vendor',
    comment: 'vendors are behind ports',
    from: '^collections/',
    to: vendors,
  },
  {
    name: 'collections-know-no-next',
    comment: 'only the admin folder of a feature runs in the panel',
    from: '^collections/',
    fromNot: '^collections/[^/]+/admin/',
    to: '^node_modules/(next|react|react-dom)/',
  },
  {
    name: 'plugins-know-no-feature',
    comment: 'a plugin reports back through a callback it was given',
    from: '^plugins/',
    to: '^(collections|cms|site|scripts)/',
    toNot: `${kernel}|^collections/_toolkit/(ports|limits|photos)\\.ts$`,
    typesAllowed: '^collections/invoices/rules/document\\.ts$',
  },
  {
    name: 'emails-are-words',
    comment: 'pure props to markup',
    from: '^emails/',
    to: '^(collections|plugins|cms|site|scripts)/',
    toNot: kernel,
  },
  {
    name: 'site-speaks-http',
    comment:
      'contracts, rules, clients and _kernel; other types only from views and payload-types.ts; the rest over HTTP',
    from: '^site/',
    to: '^(collections|plugins|cms|emails|scripts)/',
    toNot: `${kernel}|${pure}|${client}|${sharedWords}`,
    typesAllowed: '^collections/([^_/][^/]*/|payload-types\\.ts$)',
  },
  {
    name: 'site-knows-no-database',
    comment: 'the site is a customer of the API',
    from: '^site/',
    to: '^node_modules/(payload|@payloadcms|pg|drizzle-orm|graphile-worker|better-auth)/',
  },
  {
    name: 'nobody-imports-scripts',
    comment: 'scripts operate the portal; they are not part of it',
    from: '^(collections|plugins|emails|cms|site)/',
    to: '^scripts/',
  },
];
