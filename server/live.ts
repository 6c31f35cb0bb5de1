import type { ServerResponse } from "node:http";
import { isShortId } from "@/newsroom/short-id";
import { mostWatched } from "@/newsroom/sitting/rules";
import { within } from "@/platform/deadline";
import { log } from "@/platform/log";
import { type Exchange, Refused } from "./exchange";
import { Room } from "./room";

/**
 * Guarantee: whoever of the newsroom watches stories, or her bell, hears of each commit that concerns them, of those she
 * may see and as long as her session lasts; lines are bounded, and none keeps this process from stopping.
 */

/** Lines of one account (each window in sight has one), and of all. */
const [ofOne, ofAll] = [12, 400];
/** Milliseconds between two looks at what only time changes; a line in use is also kept by them. */
const between = 20_000;
/** Milliseconds between two looks at what readers send: no commit of theirs tells anybody. */
const betweenSends = 4_000;
/** Milliseconds that a line rests between two looks, however much happens. */
const rest = 300;
/** Milliseconds for a first look. */
const patience = 3_000;
/** Bytes that nobody has taken after which a line is cut. */
const mostUntaken = 256 * 1024;

/** What a look finds, and whose session it is; null once that has ended. */
type Found = { account: string; said: unknown[] } | null;

/** What is said of stories to a session; how many notifications its person has not read; and which comments wait. */
export type LiveReads = {
  lookAtComments: (sessionId: string) => Promise<Found>;
  lookAtStories: (sessionId: string, ids: string[]) => Promise<Found>;
  lookAtBell: (sessionId: string) => Promise<Found>;
};

/** What a line looks at, and which commits concern it: those of a story's id, or of `account` and a person's. */
type Watch = {
  look: () => Promise<Found>;
  isOf: (subject: string, id: string | undefined) => boolean;
  /** Whether readers change it, so that it is looked at again and again. */
  isOfReaders?: true;
};

class Line {
  private said = "";
  private isBusy = false;
  private isBehind = false;

  constructor(
    readonly response: ServerResponse,
    readonly sessionId: string,
    readonly watch: Watch,
  ) {}

  /** Says what is so now, where that is news; looks that come too soon are one. */
  async hear(): Promise<void> {
    this.isBehind = true;
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.isBehind && !this.response.writableEnded) {
      this.isBehind = false;
      const found = await this.watch.look().catch((cause) => {
        log.warn("a live line could not be told", { cause });
        return undefined;
      });
      if (found === null) this.end("over");
      else if (found) this.say(found.said);
      await new Promise((resolve) => setTimeout(resolve, rest).unref());
    }
    this.isBusy = false;
  }

  say(found: unknown[]): void {
    // When it was so is no news.
    const now = JSON.stringify(found, (name, value) => (name === "at" ? undefined : value));
    this.write(now === this.said ? ":\n\n" : `data: ${JSON.stringify(found)}\n\n`);
    this.said = now;
  }

  /** `over`: she need not come again; otherwise she does by herself. */
  end(why?: "over"): void {
    if (why) this.write(`event: ${why}\ndata:\n\n`);
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > mostUntaken) this.response.destroy();
    else this.response.write(text);
  }
}

export class Live {
  private readonly lines = new Set<Line>();
  private readonly room = new Room<Line>(ofOne, ofAll, (line) => line.end("over"));
  private readonly timer = setInterval(() => this.hearAll(), between).unref();
  private readonly sends = setInterval(() => {
    for (const line of this.lines) if (line.watch.isOfReaders) void line.hear();
  }, betweenSends).unref();
  private isEnding = false;

  constructor(private readonly reads: LiveReads) {}

  /** How many lines are open. */
  get count(): number {
    return this.lines.size;
  }

  /**
   * Opens a line for who comes with `sessionId`; who sees none of the stories gets none. `inLine` lets the first look wait
   * for its turn. Throws Refused.
   */
  async open(
    { request, response }: Exchange,
    sessionId: string | null,
    inLine: <Found>(look: () => Promise<Found>) => Promise<Found>,
  ): Promise<void> {
    const isAsked = request.method === "HEAD";
    if (request.method !== "GET" && !isAsked) throw new Refused(405);
    if (this.isEnding) throw new Refused(503, 1);
    const watch = sessionId === null ? null : this.watchOf(request.url ?? "", sessionId);
    if (sessionId === null || !watch) throw new Refused(403);
    const found = await within(
      patience,
      inLine(() => watch.look()),
    );
    if (!found) throw new Refused(403);
    if (found.said.length === 0) throw new Refused(404);
    if (this.isEnding || response.destroyed) return void response.destroy();
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Accel-Buffering": "no",
    });
    if (isAsked) return void response.end();
    response.write("retry: 3000\n\n");
    const line = new Line(response, sessionId, watch);
    this.lines.add(line);
    response.once("close", () => {
      this.lines.delete(line);
      this.room.leave(line);
    });
    line.say(found.said);
    this.room.enter(found.account, line);
    // What was committed while the first look was under way.
    void line.hear();
  }

  /** What an address asks for: some stories, the bell, or what readers sent; null for nothing. */
  private watchOf(url: string, sessionId: string): Watch | null {
    const asked = new URLSearchParams(url.split("?")[1]);
    if (asked.has("bell")) {
      let account: string | undefined;
      const look = async () => {
        const found = await this.reads.lookAtBell(sessionId);
        account = found?.account;
        return found;
      };
      return { look, isOf: (subject, id) => subject === "account" && id === account };
    }
    if (asked.has("comments"))
      return { look: () => this.reads.lookAtComments(sessionId), isOf: () => false, isOfReaders: true };
    const stories = [...new Set(asked.get("stories")?.split(",") ?? [])].filter(isShortId);
    const watched = stories.slice(0, mostWatched);
    if (watched.length === 0) return null;
    return {
      look: () => this.reads.lookAtStories(sessionId, watched),
      isOf: (subject) => watched.includes(subject),
    };
  }

  /** Something was committed: a story by its id, `account` and whose bell it is, or `session` and the id of one that is over. */
  hear(payload: string): void {
    const [subject = "", id] = payload.split(" ");
    for (const line of this.lines)
      if (subject === "session" ? line.sessionId === id : line.watch.isOf(subject, id)) void line.hear();
  }

  /** What was told while nobody listened is told now. */
  hearAll(): void {
    for (const line of this.lines) void line.hear();
  }

  /** Ends every line and opens none any more; who watched comes to the next process. */
  end(): void {
    this.isEnding = true;
    clearInterval(this.timer);
    clearInterval(this.sends);
    for (const line of this.lines) line.end();
  }
}
