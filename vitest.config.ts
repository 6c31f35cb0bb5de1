import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const resolve = { alias: { "@": root } };
const exclude = ["node_modules/**", ".next/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: "rules", include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, "**/*.data.test.ts"] },
      },
      {
        resolve,
        // One database for all, and every test makes its own rows: files may run side by side.
        test: { name: "data", include: ["**/*.data.test.ts"], exclude, testTimeout: 30_000 },
      },
    ],
  },
});
