import { type BuildOptions, build, context } from "esbuild";
import { earlyFile } from "@/server/early-script";
import { deskWorkerFile, enhanceFile } from "@/server/static-files";

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

/** What opens the desk without its newsroom. That it is of another build makes browsers take it in place of an older one. */
const deskWorker = (ofBuild: string): BuildOptions => ({
  ...shared,
  entryPoints: ["components/desk/offline/worker.ts"],
  outfile: deskWorkerFile,
  define: { deskBuild: JSON.stringify(ofBuild) },
});

/** Bundles the readers' script (components/enhance) and the desk's worker. */
export async function bundleEnhancement(ofBuild: string): Promise<void> {
  await Promise.all([...bundles, deskWorker(ofBuild)].map((each) => build(each)));
}

/** Bundles it now and after each change, until the process ends. */
export async function watchEnhancement(): Promise<void> {
  for (const each of bundles) await (await context(each)).watch();
}
