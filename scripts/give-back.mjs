import { isMainThread } from 'node:worker_threads';
import { giveBackWhenQuiet } from './quiet-memory.mjs';

// For `node --expose-gc --import`, before a server. Plain JavaScript: a bundled server needs no part of Node that reads types.
if (isMainThread && globalThis.gc)
  giveBackWhenQuiet(10_000, () => globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' }));
