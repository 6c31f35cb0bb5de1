import { Agent, request } from "node:http";
import { setPriority } from "node:os";
import { demonstrationTexts } from "./demonstration-texts";

/**
 * Readers who comment, in a process of its own: each address once and so many a second, or a few addresses as fast as
 * they are answered. Says what it was answered when it is told to stop, or its seconds are over. It gives way to the
 * newsroom on a machine that both share, as a crowd elsewhere would.
 */
export type Crowd = {
  siteUrl: string;
  articleId: string;
  /** What stands before the @ of each, with a number behind. */
  mark: string;
} & ({ perSecond: number; seconds: number } | { sources: number; atOnce: number });

/** Which numbers were accepted, how often each status came, and milliseconds of accepted ones. */
export type CrowdAnswers = { accepted: number[]; statuses: Record<string, number>; times: number[] };

const crowd: Crowd = JSON.parse(process.argv[2] ?? "{}");
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const { text } = await demonstrationTexts(crowd.mark.length);
const answers: CrowdAnswers = { accepted: [], statuses: {}, times: [] };
let isOver = false;

const note = (status: string) => {
  answers.statuses[status] = (answers.statuses[status] ?? 0) + 1;
};
const addressOf = (source: number) => `10.${(source >> 16) & 255}.${(source >> 8) & 255}.${source & 255}`;

function send(number: number, source: number): Promise<void> {
  const { siteUrl, articleId, mark } = crowd;
  const fields = { articleId, edition: "ar", name: "قارئ من النهر", email: `${mark}-${number}@example.org` };
  const body = new URLSearchParams({ ...fields, text: text(25) }).toString();
  const headers = {
    origin: siteUrl,
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": addressOf(source),
  };
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const asking = request(`${siteUrl}/api/comments`, { agent, method: "POST", headers }, (response) => {
      note(String(response.statusCode));
      if (response.statusCode === 201) {
        answers.accepted.push(number);
        answers.times.push(performance.now() - startedAt);
      }
      response.resume().once("close", resolve);
    });
    asking.once("error", (cause) => {
      note("code" in cause ? String(cause.code) : "error");
      resolve();
    });
    asking.end(body);
  });
}

/** So many a second, however fast they are answered. */
async function come(perSecond: number, seconds: number): Promise<void> {
  const startedAt = performance.now();
  const sending: Promise<void>[] = [];
  while (sending.length < perSecond * seconds && !isOver) {
    const due = Math.min(((performance.now() - startedAt) / 1000) * perSecond, perSecond * seconds);
    while (sending.length < due) sending.push(send(sending.length, sending.length));
    await new Promise((next) => setTimeout(next, 5));
  }
  await Promise.all(sending);
}

let sent = 0;
async function flood(source: number): Promise<void> {
  while (!isOver) {
    sent += 1;
    await send(sent, source);
  }
}

const say = () => process.send?.(answers, () => process.exit());
setPriority(10);
process.once("disconnect", () => process.exit());
process.once("message", () => {
  isOver = true;
  if ("sources" in crowd) say();
});
process.send?.("begun");
if ("sources" in crowd)
  for (let visitor = 0; visitor < crowd.sources * crowd.atOnce; visitor += 1)
    void flood(0xff0000 + (visitor % crowd.sources));
else void come(crowd.perSecond, crowd.seconds).then(say);
