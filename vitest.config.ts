import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** No watch, no browser: the browser's tests are Playwright's. A file has a process of its own in `faults` alone. */
const shared = {
  environment: 'node' as const,
  setupFiles: ['test/harness/quiet.ts'],
  // Reading the modules anew for each file cost more than its tests.
  isolate: false,
};

export default defineConfig({
  esbuild: { target: 'es2022', jsx: 'automatic' },
  test: {
    pool: 'forks',
    // Left to itself it takes all cores but one, which on two is one: half of the time it then waits for a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // It ends what hangs; how long a test may take depends on what else the machine does.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'stories', include: ['test/stories/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          isolate: true,
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 480_000,
          // A hook may build the pages first, beside everything else that runs.
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'architecture', include: ['test/*.test.ts'] },
      },
    ],
  },
});
