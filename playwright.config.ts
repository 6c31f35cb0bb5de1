import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

// The production build is started once by scripts/run-tests.ts, on a database of its own.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/open-newsroom.ts",
  outputDir: "test-results/journeys",
  fullyParallel: true,
  workers: availableParallelism(),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    actionTimeout: 20_000,
    baseURL: process.env.SITE_URL,
    locale: "ar-IQ",
    timezoneId: "Asia/Baghdad",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] },
  },
});
