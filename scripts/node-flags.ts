/** What every server is started with: the words of `node`, for a machine that has little memory to spare. */
export const nodeFlags: readonly string[] = [
  '--import',
  new URL('source-maps.mjs', import.meta.url).href,
  '--expose-gc',
  '--import',
  new URL('give-back.mjs', import.meta.url).href,
];

/** glibc keeps an arena a core for each thread's memory and gives little of it back (mallopt(3), M_ARENA_MAX). */
export const memoryEnv = { MALLOC_ARENA_MAX: '2' } as const;
