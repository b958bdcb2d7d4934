/** What every server is started with: the words of `node`, for a machine that has little memory to spare. */
export const nodeFlags: readonly string[] = [
  '--import',
  new URL('source-maps.mjs', import.meta.url).href,
  // A page is garbage as soon as it is sent: a small nursery is swept more often, and the process stays 150 MB smaller.
  '--max-semi-space-size=4',
];

/** glibc keeps an arena a core for each thread's memory and gives little of it back (mallopt(3), M_ARENA_MAX). */
export const memoryEnv = { MALLOC_ARENA_MAX: '2' } as const;
