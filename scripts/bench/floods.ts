import { fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makePerson } from "@/e2e/support/rows";
import { sessionOf } from "@/e2e/support/sign-in";
import { memoryOf } from "./flood";
import { type FloodPaths, floodKinds } from "./flood-kinds";
import { spreadOf } from "./numbers";
import { ask } from "./request";

const milliseconds = 6_000;
/** How often a reader and an editor ask, one after the other. */
const [readerPause, editorPause] = [5, 50];
const patience = 20_000;

type Newsroom = { siteUrl: string; folder: string; webProcess: number };

/** Milliseconds of answers with 200, asked for one at a time until it is over, and how many were none. */
async function timed(address: string, pause: number, until: number, headers: Record<string, string>) {
  const times: number[] = [];
  let failed = 0;
  while (performance.now() < until) {
    const startedAt = performance.now();
    const answer = await ask(address, { headers, patience }).catch(() => undefined);
    times.push(performance.now() - startedAt);
    if (answer?.status !== 200) failed += 1;
    await sleep(pause);
  }
  return { ...spreadOf(times), failed };
}

/** What a reader of kept pages and a signed-in editor wait while `crowd` is there. */
async function look({ siteUrl, folder, webProcess }: Newsroom, cookie: string, story: string) {
  const until = performance.now() + milliseconds;
  const logFile = join(folder, "newsroom.log");
  const before = (await stat(logFile)).size;
  const [reader, editor] = await Promise.all([
    timed(siteUrl + encodeURI(story), readerPause, until, {}),
    timed(`${siteUrl}/desk`, editorPause, until, { cookie }),
  ]);
  return {
    "reader p50": reader.median,
    "reader p99": reader.p99,
    "desk p50": editor.median,
    "desk p99": editor.p99,
    "not answered": reader.failed + editor.failed,
    "MB of memory": Math.round(await memoryOf(webProcess)),
    "kB of log": Math.round(((await stat(logFile)).size - before) / 1024),
  };
}

async function under(newsroom: Newsroom, kind: string, paths: FloodPaths, cookie: string) {
  const crowd = fork(new URL("./flooder.ts", import.meta.url), [
    newsroom.siteUrl,
    kind,
    JSON.stringify(paths),
  ]);
  await once(crowd, "message");
  await sleep(1_000);
  const seen = await look(newsroom, cookie, paths.story);
  crowd.send("stop");
  const [answers] = (await once(crowd, "message")) as [Record<string, number>];
  await once(crowd, "exit");
  await sleep(500);
  return { ...seen, answers };
}

/** Every flood of its own, beside a calm hour. `only` names some of them. */
export async function measureFloods(newsroom: Newsroom, paths: FloodPaths, only: string[]) {
  const { name, value } = await sessionOf(await makePerson("editor"));
  const cookie = `${name}=${value}`;
  const kinds = Object.keys(floodKinds(paths)).filter(
    (kind) => only.length === 0 || only.some((word) => kind.includes(word)),
  );
  // Whoever comes first pays for what is read once.
  await look(newsroom, cookie, paths.story);
  const seen: Record<string, Awaited<ReturnType<typeof under>>> = {
    calm: { ...(await look(newsroom, cookie, paths.story)), answers: {} },
  };
  for (const kind of kinds) {
    seen[kind] = await under(newsroom, kind, paths, cookie);
    console.log(kind, JSON.stringify(seen[kind]));
  }
  return seen;
}
