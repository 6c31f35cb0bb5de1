import { join } from "node:path";
import { build } from "esbuild";

/** Where the bundle stands. */
export const builtEnhancement = join(import.meta.dirname, "..", ".next", "enhance.js");

/** Bundles the readers' one script (components/enhance) into a file. */
export async function bundleEnhancement(file: string): Promise<void> {
  await build({
    entryPoints: ["components/enhance/main.ts"],
    outfile: file,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
}
