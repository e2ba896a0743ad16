import { defineConfig } from 'vitest/config'

const soak = process.env.SOAK === '1'

/** Without the Remix plugin: tests import modules, not routes. `*.soak.test.ts` are the long and the timed ones. */
export default defineConfig({
  test: {
    include: ['{app,server,realtime,prisma,test,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/e2e/**', ...(soak ? [] : ['**/*.soak.test.ts'])],
    globalSetup: ['test/setup/global-setup.ts'],
    setupFiles: ['test/setup/fail-on-console.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Modules keep no state between tests; loading them anew for each file costs more than the tests.
    isolate: false,
    // Ends what hangs; a slow machine beside other work is no fault of a test.
    testTimeout: soak ? 900_000 : 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
