import { fork } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import type { NewsroomProcess } from "../newsroom-process";
import { step } from "../step";
import type { Crowd, CrowdAnswers } from "./commenters";
import { median, quantile } from "./numbers";
import { ask, askFor } from "./request";
import { compareQueue, expire, openSized, type SizedNewsroom } from "./scale";

/** What is measured, and the quick look at the same (`npm run bench -- comments short`). */
const forms = {
  full: { size: "loud", rounds: 40, perSecond: 200, seconds: 60, flooded: 20 },
  short: { size: "busy", rounds: 15, perSecond: 200, seconds: 10, flooded: 10 },
} as const;
type Form = (typeof forms)[keyof typeof forms];

const rates = { connections: 16, seconds: 5 };
const sources = 50;

const rounded = (value: number) => Math.round(value * 10) / 10;

/** A crowd in a process of its own, once it has begun. */
async function crowdOf(crowd: Crowd) {
  const child = fork(new URL("./commenters.ts", import.meta.url), [JSON.stringify(crowd)]);
  await once(child, "message");
  const answers = once(child, "message").then(([said]) => said as CrowdAnswers);
  return { answers, stop: () => child.send("stop") };
}

/** Milliseconds of pages with a story's comments, drawn for their first reader, 95 of 100. */
async function measureThread(newsroom: SizedNewsroom, rounds: number) {
  const { siteUrl } = newsroom.process;
  const story = `/ar/a/${newsroom.filled.busiest}`;
  const paths = {
    "the story with its newest": story,
    oldest: `${story}/comments/1`,
    "most useful": `${story}/comments/useful/1`,
  };
  const pages = [];
  for (const [name, path] of Object.entries(paths)) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await expire(newsroom);
      const startedAt = performance.now();
      await askFor(200, siteUrl + path);
      // The first one warms up what the others find warm.
      if (round > 0) times.push(performance.now() - startedAt);
    }
    pages.push({ name, median: rounded(median(times)), p95: rounded(quantile(times, 0.95)) });
  }
  return pages;
}

/** Kept pages a second, of the story that is commented on. */
async function keptRate({ process: { siteUrl }, filled }: SizedNewsroom): Promise<number> {
  const { connections, seconds: duration } = rates;
  const found = await autocannon({
    url: encodeURI(`${siteUrl}/ar/a/${filled.busiest}`),
    connections,
    duration,
  });
  if (found.errors > 0 || found.non2xx > 0) throw new Error("a kept page failed under load");
  return found.requests.average;
}

/** Which of the accepted comments are not there, which more than once, and what is there though it was refused. */
async function compareKept({ sql }: SizedNewsroom, mark: string, accepted: number[]) {
  const rows = await sql<{ number: number; count: number }[]>`
    select substring(email from '-([0-9]+)@')::int as number, count(*)::int from comment
    where email like ${`${mark}-%`} group by 1`;
  const kept = new Map(rows.map(({ number, count }) => [number, count]));
  const answered = new Set(accepted);
  return {
    lost: accepted.filter((number) => !kept.has(number)).length,
    doubled: rows.filter(({ count }) => count > 1).length,
    "kept, not told": rows.filter(({ number }) => !answered.has(number)).length,
  };
}

/** Comments that come a second, for a while, and what that leaves of the rate of kept pages. */
async function measureArrival(newsroom: SizedNewsroom, { perSecond, seconds }: Form) {
  const mark = `many${Math.trunc(performance.now())}`;
  const alone = [await keptRate(newsroom), await keptRate(newsroom)];
  const { siteUrl } = newsroom.process;
  const crowd = await crowdOf({ siteUrl, articleId: newsroom.filled.busiestId, mark, perSecond, seconds });
  const during: number[] = [];
  while (during.length * rates.seconds < seconds) during.push(await keptRate(newsroom));
  const { accepted, statuses, times } = await crowd.answers;
  alone.push(await keptRate(newsroom), await keptRate(newsroom));
  return {
    "accepted a second": rounded(accepted.length / seconds),
    answers: JSON.stringify(statuses),
    "median ms": rounded(median(times)),
    "p99 ms": rounded(quantile(times, 0.99)),
    ...(await compareKept(newsroom, mark, accepted)),
    "kept pages alone": Math.round(median(alone)),
    "kept pages meanwhile": Math.round(median(during)),
    ratio: Math.round((100 * median(during)) / median(alone)) / 100,
    load: rounded(loadavg()[0] ?? 0),
  };
}

/** A few addresses that send without end, and a newcomer each second. */
async function measureFlood(newsroom: SizedNewsroom, { flooded }: Form) {
  const { siteUrl } = newsroom.process;
  const articleId = newsroom.filled.busiestId;
  const mark = `flood${Math.trunc(performance.now())}`;
  const crowd = await crowdOf({ siteUrl, articleId, mark, sources, atOnce: 4 });
  await sleep(1_000);
  const times: number[] = [];
  let arrived = 0;
  for (let second = 0; second < flooded; second += 1) {
    const startedAt = performance.now();
    const fields = {
      articleId,
      edition: "ar",
      name: "قارئة جديدة",
      email: `new${mark}-${second}@example.org`,
    };
    const answer = await ask(`${siteUrl}/api/comments`, {
      method: "POST",
      headers: {
        origin: siteUrl,
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
        "x-forwarded-for": `192.0.2.${second}`,
      },
      body: new URLSearchParams({
        ...fields,
        text: `هذا أول تعليق أكتبه هنا، وشكرًا لكم ${"جدًّا ".repeat(second)}`,
      }).toString(),
      patience: 20_000,
    }).catch(() => undefined);
    times.push(performance.now() - startedAt);
    if (answer?.status === 201) arrived += 1;
    await sleep(1_000);
  }
  crowd.stop();
  const { accepted, statuses } = await crowd.answers;
  return {
    "accepted of the flood": accepted.length,
    answers: JSON.stringify(statuses),
    newcomers: flooded,
    arrived,
    "newcomer, median ms": rounded(median(times)),
    "newcomer, longest ms": rounded(Math.max(...times)),
  };
}

/** A story with very many comments, very many that come, a flood, and the moderators' queue beside that of a small newsroom. */
export async function measureComments(folder: string, opened: NewsroomProcess[], isShort: boolean) {
  const form = isShort ? forms.short : forms.full;
  // The crowds' addresses are their own word.
  process.env.TRUSTED_PROXIES = "127.0.0.1";
  const small = await openSized("quiet", folder, opened);
  const large = await openSized(form.size, folder, opened);
  try {
    return {
      thread: await step("First pages of a thread", () => measureThread(large, form.rounds)),
      queue: await step("The moderators' queue", () => compareQueue(small, large)),
      arrival: await step("Many comments", () => measureArrival(large, form)),
      flood: await step("A flood", () => measureFlood(large, form)),
    };
  } finally {
    await Promise.all([small.sql.end(), large.sql.end()]);
  }
}
