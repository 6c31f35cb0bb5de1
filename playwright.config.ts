import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

// The production build is started once by scripts/run-tests.ts, on a database of its own.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/open-newsroom.ts",
  outputDir: "test-results/journeys",
  fullyParallel: true,
  // One more than cores: each waits for the others' answers half of the time.
  workers: availableParallelism() + 1,
  retries: 0,
  // Nothing here is a timed test: limits only end what hangs, also on a machine that is busy with other things.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json"]],
  use: {
    actionTimeout: 60_000,
    baseURL: process.env.SITE_URL,
    // Where the desk opens without its newsroom is tried in a journey of its own; elsewhere requests are seen as they are.
    serviceWorkers: "block",
    locale: "ar-IQ",
    timezoneId: "Asia/Baghdad",
    // A trace of every journey costs a fifth of the time of them all; `npm test -- journeys NAME --trace on` has one.
    trace: "off",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] },
  },
});
