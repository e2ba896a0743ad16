import { defineConfig } from '@playwright/test'
import { chromiumFlags, installedBrowser } from './scripts/steps/browser.mjs'

const soak = process.env.SOAK === '1'
/** Set by `npm test`; '' stands for the browser that Playwright downloaded. */
const chromium = process.env.CHROMIUM_PATH ?? installedBrowser() ?? ''

/** Journeys in a real browser against the built product (test/e2e/support/journey.ts starts it). */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: soak ? ['**/*.spec.ts', '**/*.soak.ts'] : ['**/*.spec.ts'],
  outputDir: 'test-results',
  globalSetup: './test/e2e/support/global-setup.ts',
  // Each with a product and demo data of its own; more only take each other's processors.
  workers: 2,
  // On a new product, for what a machine busy with other things brought about (scripts/steps/test-counts.mjs).
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  // Ends what hangs; a slow machine beside other work is no fault of a journey.
  timeout: soak ? 900_000 : 180_000,
  globalTimeout: soak ? 7_200_000 : 3_600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    // Axe and pictures see pages at rest.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every step costs as much as the journey itself: asked for where somebody will look.
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: chromiumFlags },
  },
  projects: [{ name: 'journeys', use: { browserName: 'chromium' } }],
})
