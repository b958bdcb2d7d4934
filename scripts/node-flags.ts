/** What every server is started with: the words of `node`, for a machine that has little memory to spare. */
export const nodeFlags: readonly string[] = [
  '--import',
  new URL('source-maps.mjs', import.meta.url).href,
  // What outlives a few sweeps of the young generation V8 allocates as old from then on, by place in the code; what
  // such an object points at is then kept until the next full sweep, though nobody needs it. A page leaves nothing behind.
  '--no-allocation-site-pretenuring',
  '--expose-gc',
  '--import',
  new URL('give-back.mjs', import.meta.url).href,
];

/** glibc keeps an arena a core for each thread's memory and gives little of it back (mallopt(3), M_ARENA_MAX). */
export const memoryEnv = { MALLOC_ARENA_MAX: '2' } as const;
