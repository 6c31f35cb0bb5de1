import { type BuildOptions, build, context } from "esbuild";
import { builtEnhancement } from "@/server/static-files";

const options: BuildOptions = {
  entryPoints: ["components/enhance/main.ts"],
  outfile: builtEnhancement,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
};

/** Bundles the readers' one script (components/enhance). */
export async function bundleEnhancement(): Promise<void> {
  await build(options);
}

/** Bundles it now and after each change, until the process ends. */
export async function watchEnhancement(): Promise<void> {
  await (await context(options)).watch();
}
