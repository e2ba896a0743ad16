import { defineConfig } from '@playwright/test'
import { chromiumFlags, installedBrowser } from './scripts/steps/browser.mjs'

const soak = process.env.SOAK === '1'
/** Set by `npm test`; '' stands for the browser that Playwright downloaded. */
const chromium = process.env.CHROMIUM_PATH ?? installedBrowser() ?? ''

/** Journeys in a real browser against the built product (test/e2e/support/global-setup.ts starts it). */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: soak ? ['**/*.spec.ts', '**/*.soak.ts'] : ['**/*.spec.ts'],
  outputDir: 'test-results',
  globalSetup: './test/e2e/support/global-setup.ts',
  // One product and one set of demo data serve all of them.
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Ends what hangs; a slow machine beside other work is no fault of a journey.
  timeout: soak ? 900_000 : 180_000,
  globalTimeout: soak ? 7_200_000 : 3_600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_ORIGIN,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: chromiumFlags },
  },
  projects: [{ name: 'journeys', use: { browserName: 'chromium' } }],
})
