import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
/** Nothing here is a timed test: a limit only ends what hangs, also on a machine that is busy with other things. */
const testTimeout = 60_000;
const exclude = ["node_modules/**", ".next/**", ".warraq/**", "e2e/**"];

export default defineConfig({
  test: {
    // By itself vitest leaves a core to whoever watches; on a machine of two that is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.data.test.ts"],
          testTimeout,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "data",
          include: ["**/*.data.test.ts"],
          exclude,
          globalSetup: "e2e/support/two-editions.ts",
          setupFiles: "e2e/support/retire-people.ts",
          testTimeout,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
