import { type BuildOptions, build, context } from "esbuild";
import { earlyFile } from "@/server/early-script";
import { enhanceFile } from "@/server/static-files";

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
};

const bundles: BuildOptions[] = [
  { ...shared, entryPoints: ["components/enhance/early.ts"], outfile: earlyFile },
  { ...shared, entryPoints: ["components/enhance/main.ts"], outfile: enhanceFile },
];

/** Bundles the readers' script (components/enhance). */
export async function bundleEnhancement(): Promise<void> {
  await Promise.all(bundles.map((each) => build(each)));
}

/** Bundles it now and after each change, until the process ends. */
export async function watchEnhancement(): Promise<void> {
  for (const each of bundles) await (await context(each)).watch();
}
