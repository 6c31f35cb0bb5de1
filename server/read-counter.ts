import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isbot } from "isbot";
import { type ReadBatch, referrerFrom, referrers } from "@/newsroom/read/rules";
import { networkOf } from "@/newsroom/reader/rules";
import { isShortId } from "@/newsroom/short-id";
import { log } from "@/platform/log";
import { RateLimits } from "./request-limits";

/**
 * Guarantee: reads are counted without a word about the reader, written once each, and cost the database one statement
 * a second however many there are. While it is away they wait, up to a bound.
 */

/** Milliseconds from a read to its writing. */
const writtenAfter = 1_000;
/** Stories and places told apart in a batch; what is more is not counted. */
const mostInBatch = 10_000;
/** Reads that one network adds in a minute, of one story and of all: many readers may share one, but none is a crowd. */
const [ofOneStory, ofAll] = [5, 600];
/** Networks and stories told apart in a minute: so many that a crowd of a thousand reads a second fits. */
const mostWatched = 100_000;

type Write = (batch: ReadBatch) => Promise<void>;

export class ReadCounter {
  private readonly node = randomUUID();
  /** Known to this process alone: by it no address can be told from what is kept for a minute. */
  private readonly key = randomBytes(16);
  private readonly networks = new RateLimits();
  private readonly stories = new RateLimits(undefined, mostWatched);
  private gathering = new Map<string, number>();
  /** What may have been written: it stays as it is until that is certain. */
  private sending: ReadBatch | undefined;
  private number = 0;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  /** `ownHosts` are the site's. */
  constructor(
    private readonly write: Write,
    private readonly ownHosts: string[],
  ) {}

  /** Counts what a page says in `request`, if a person may have opened it. */
  take(request: IncomingMessage, client: string): void {
    const said = new URLSearchParams(request.url?.split("?")[1]);
    const story = said.get("story") ?? "";
    if (!isShortId(story) || isAutomatic(request) || !this.isWithinLimits(client, story)) return;
    const referrer = referrerFrom(said.get("from") ?? "", this.ownHosts);
    const key = this.hasRoom(`${story} ${referrer}`) ? `${story} ${referrer}` : `${story} ${referrers.other}`;
    if (this.hasRoom(key)) this.gathering.set(key, (this.gathering.get(key) ?? 0) + 1);
    else log.warn("reads are not counted: too many stories wait to be written");
    this.soon();
  }

  /** Writes what was counted; what fails is written with the next. */
  flush(): Promise<void> {
    this.running = this.running.then(() => this.send());
    return this.running;
  }

  /** Writes what is left, before the process ends. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    // What waited for a database, and what was counted meanwhile.
    await this.flush();
    await this.flush();
    clearTimeout(this.timer);
  }

  private soon(): void {
    this.timer ??= setTimeout(async () => {
      await this.flush();
      this.timer = undefined;
      if (this.sending || this.gathering.size > 0) this.soon();
    }, writtenAfter).unref();
  }

  private async send(): Promise<void> {
    if (!this.sending && this.gathering.size === 0) return;
    this.sending ??= this.nextBatch();
    try {
      await this.write(this.sending);
      this.sending = undefined;
    } catch (cause) {
      log.warn("reads could not be written, and wait", { cause });
    }
  }

  private nextBatch(): ReadBatch {
    const counts = [...this.gathering].map(([key, count]) => {
      const [articleId = "", referrer = ""] = key.split(" ");
      return { articleId, referrer, count };
    });
    this.gathering = new Map();
    this.number += 1;
    return { node: this.node, number: this.number, counts };
  }

  private hasRoom(key: string): boolean {
    return this.gathering.has(key) || this.gathering.size < mostInBatch;
  }

  private isWithinLimits(client: string, story: string): boolean {
    const network = networkOf(client);
    const hashed = (subject: string) =>
      createHash("sha256").update(this.key).update(subject).digest("base64url").slice(0, 10);
    return (
      this.networks.take(hashed(network), ofAll) === null &&
      this.stories.take(hashed(`${network} ${story}`), ofOneStory) === null
    );
  }
}

/** Programs that name themselves, and pages that a browser fetched before anybody asked for them. */
function isAutomatic({ headers }: IncomingMessage): boolean {
  const purpose = [headers["sec-purpose"], headers.purpose, headers["x-moz"]].join(" ");
  return (
    !headers["user-agent"] || isbot(headers["user-agent"]) || /prefetch|prerender|preview/i.test(purpose)
  );
}
