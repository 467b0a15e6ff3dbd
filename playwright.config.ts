import { defineConfig } from '@playwright/test';

const path = process.env.CHROMIUM_PATH;

/** `npm test -- browser` finds the browser and names it in CHROMIUM_PATH. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Patience for a machine several times slower: what is there at once costs nothing of it.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  globalSetup: './test/harness/build-once.ts',
  use: {
    browserName: 'chromium',
    // TRACE=1 records what a test did, which costs as much as doing it.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(path ? { executablePath: path } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
