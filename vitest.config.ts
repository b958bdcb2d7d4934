import { defineConfig } from 'vitest/config';
import { browserLanes } from './site/e2e/lanes.ts';

/** Files one after another in few processes, each with modules of its own. A third one works while two wait. */
const shared = {
  pool: 'forks' as const,
  maxWorkers: 3,
  isolate: false,
  setupFiles: ['./cms/testing/own-modules.ts'],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{collections,plugins,emails,cms,site,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts'],
          environment: 'node',
          ...shared,
          // Properties are tried with hundreds of examples; a busy machine takes its time for them.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'int',
          include: ['{collections,plugins,cms}/**/*.int.test.ts'],
          environment: 'node',
          ...shared,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          globalSetup: ['./cms/testing/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'soak',
          include: ['cms/soak/**/*.soak.ts'],
          environment: 'node',
          pool: 'forks',
          setupFiles: ['./cms/testing/own-modules.ts'],
          fileParallelism: false,
          hookTimeout: 120_000,
          globalSetup: ['./cms/testing/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'scale',
          include: ['cms/scale/**/*.scale.ts'],
          environment: 'node',
          pool: 'forks',
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['site/e2e/**/*.e2e.ts'],
          environment: 'node',
          pool: 'forks',
          maxWorkers: browserLanes,
          testTimeout: 120_000,
          // A page that is loaded anew meanwhile takes longer than the second that is meant by itself.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
          globalSetup: ['./site/e2e/global-setup.ts'],
        },
      },
    ],
  },
});
