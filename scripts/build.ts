import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleEnhancement } from "./enhancement";
import { runProgram, step } from "./step";

/** What a build is made of. Tests and what only servers read at run time are no part of it. */
const sources = [
  "app",
  "components",
  "messages",
  "newsroom",
  "platform",
  "db",
  "server/kept.js",
  "server/cached-reads.js",
  "server/figures.ts",
];
const configuration = ["next.config.js", "package-lock.json", "postcss.config.mjs", "tsconfig.json"];
const notBuilt = /\.test\.tsx?$|^db\/migrations\//;
const stamp = join(".next", "warraq-sources");

/** Fingerprint of everything the build is made from. */
async function sourcesHash(): Promise<string> {
  const files = await Promise.all([...sources, ...configuration].map(filesUnder));
  const hash = createHash("sha256");
  for (const file of files.flat().sort()) {
    if (notBuilt.test(file)) continue;
    hash.update(`${file}\0`).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries)
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return readFile(path).then(
    () => [path],
    () => [],
  );
}

/** The fingerprint to build for, or undefined when what is built is up to date. */
export async function outdatedBuild(): Promise<string | undefined> {
  const [wanted, built] = await Promise.all([sourcesHash(), readFile(stamp, "utf8").catch(() => "")]);
  return wanted === built ? undefined : wanted;
}

/** Builds when sources changed since the last time; the build's words are kept in `folder`. */
export async function buildIfOutdated(folder: string): Promise<void> {
  const hash = await outdatedBuild();
  if (hash) await step("Building (once for these sources)", () => build(hash, join(folder, "build.log")));
}

/** Builds for production; needs no database and no settings. Throws StartFailure. */
export async function build(hash: string, logFile: string): Promise<void> {
  const { PATH, HOME, NODE_OPTIONS } = process.env;
  await runProgram({
    args: ["node_modules/next/dist/bin/next", "build"],
    variables: { PATH, HOME, NODE_OPTIONS, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile,
    failure: "The build failed.",
  });
  await bundleEnhancement(hash.slice(0, 16));
  await writeFile(stamp, hash);
}
