import { defineConfig } from 'vitest/config'

const soak = process.env.SOAK === '1'

const exclude = ['**/node_modules/**', 'test/e2e/**', ...(soak ? [] : ['**/*.soak.test.ts'])]
const withBrowserGlobals = ['app/**/*.test.{ts,tsx}', 'server/http/resumable-client.test.ts']

/** Without the Remix plugin: tests import modules, not routes. `*.soak.test.ts` are the long and the timed ones. */
export default defineConfig({
  test: {
    exclude,
    globalSetup: ['test/setup/global-setup.ts'],
    setupFiles: ['test/setup/fail-on-console.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      // What stands in for a browser is put on the global object.
      {
        extends: true,
        test: {
          name: 'pages',
          include: [...withBrowserGlobals],
          server: { deps: { inline: [/@remix-run\/router/] } },
        },
        // The build that browsers get; Node would take the other one.
        resolve: {
          alias: { '@remix-run/router': `${import.meta.dirname}/node_modules/@remix-run/router/dist/router.js` },
        },
      },
      // Modules keep no state between tests; loading them anew for each file costs more than the tests.
      {
        extends: true,
        test: {
          name: 'server',
          include: ['{server,realtime,prisma,test,bench,scripts}/**/*.test.ts'],
          exclude: [...exclude, ...withBrowserGlobals],
          isolate: false,
        },
      },
    ],
    // Ends what hangs; a slow machine beside other work is no fault of a test.
    testTimeout: soak ? 900_000 : 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
    unstubEnvs: true,
  },
})
