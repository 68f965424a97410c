/** How the tests run: each file in its own process, two at a time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // Google's libraries otherwise look for a metadata server before their first call.
    env: { METADATA_SERVER_DETECTION: 'none' },
  },
});
