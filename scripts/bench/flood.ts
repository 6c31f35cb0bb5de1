import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { shortIdFrom } from "@/newsroom/short-id";
import { ask, askFor } from "./request";
import type { Rows } from "./rows";

const run = promisify(execFile);
const addresses = 20_000;
const atOnce = 24;
const megabyte = 1024 * 1024;

const nonsense = () => randomBytes(8).toString("hex");

/** Kinds of address that lead nowhere new; each makes as many as one likes. */
function kindsOf(storyPath: string): Record<string, () => string> {
  const shortStoryPath = storyPath.slice(0, storyPath.lastIndexOf("/"));
  return {
    "unknown edition": () => `/${nonsense()}`,
    "malformed id": () => `/ar/a/${nonsense()}/${nonsense()}`,
    "well-formed unknown id": () => `/ar/a/${shortIdFrom(randomBytes(16))}/${nonsense()}`,
    "wrong slug of a real story": () => `${shortStoryPath}/${nonsense()}`,
    "query on a real story": () => `${encodeURI(storyPath)}?${nonsense()}=${nonsense()}`,
    "unknown section": () => `/ar/section/${nonsense()}`,
    "unknown kind of page": () => `/en/${nonsense()}/page/2`,
    "unknown picture": () => `/media/${nonsense()}/960.avif`,
  };
}

/** Megabytes of memory a process holds. */
export async function memoryOf(pid: number): Promise<number> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
  }
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

/** Megabytes of the files below a folder, the database's own left out: it writes by its own rules. */
async function diskOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(folder, "postgres")));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / megabyte;
}

/** Asks for `count` addresses of every kind in turn and counts the answers per kind. */
async function sendFlood(siteUrl: string, kinds: Record<string, () => string>, count: number) {
  const names = Object.keys(kinds);
  const answers = new Map<string, Record<string, number>>(names.map((name) => [name, {}]));
  let sent = 0;
  const visitor = async () => {
    for (let number = sent++; number < count; number = sent++) {
      const kind = names[number % names.length] ?? "";
      const { status } = await ask(siteUrl + (kinds[kind]?.() ?? ""));
      const counts = answers.get(kind) ?? {};
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return Object.fromEntries(answers);
}

/** Memory of the web process and disk before, halfway through and after a flood of addresses that lead nowhere. */
export async function measureFlood(siteUrl: string, { storyPath }: Rows, webProcess: number, folder: string) {
  const look = async () => ({
    memory: await memoryOf(webProcess),
    build: await diskOf(".next"),
    files: await diskOf(folder),
  });
  const kinds = kindsOf(storyPath);
  const before = await look();
  const startedAt = performance.now();
  await sendFlood(siteUrl, kinds, addresses / 2);
  const halfway = await look();
  const answers = await sendFlood(siteUrl, kinds, addresses / 2);
  const requestsPerSecond = (addresses * 1000) / (performance.now() - startedAt);
  const after = await look();
  await askFor(200, siteUrl + encodeURI(storyPath));
  return { addresses, requestsPerSecond, answersOfSecondHalf: answers, before, halfway, after };
}
