import { defineConfig } from '@playwright/test'

/** The journeys drive the real Electron application, one window at a time: they share two cores and one display. */
export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  globalSetup: './test/journeys/support/set-up.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/journeys.json' }]],
})
