import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const exclude = ["node_modules/**", ".next/**", ".warraq/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "rules", include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, "**/*.data.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          name: "data",
          include: ["**/*.data.test.ts"],
          exclude,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
