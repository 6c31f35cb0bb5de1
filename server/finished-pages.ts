import type { RequestListener } from "node:http";
import { log } from "@/platform/log";
import { Body } from "./body";
import { expiredTags, hasExpiredSince } from "./expired-tags.js";
import { finishHtml } from "./finished-html";
import { type RenderedPage, renderPage } from "./render-page";
import { Turnstile } from "./turnstile";
import { WeightedCache } from "./weighted-cache";

export type FinishedPage = {
  status: number;
  location: string | undefined;
  body: Body;
  tags: string[];
  /** Count of expiries (expired-tags.js) when drawing began, moved on while nothing of the page has expired. */
  countAt: number;
  /** Milliseconds since the epoch after which the page is drawn again. */
  freshUntil: number;
};

/** A page kept for readers names this tag; anything else (an error, an unknown address) is never kept. */
const keptTag = "site";

/** A page takes a share of one core and a few connections; more at once makes all of them slower. */
const drawnAtOnce = 6;
/** About as many as are drawn in the time a reader waits. */
const longestLine = 300;

/**
 * Pages for readers, drawn by Next, finished, and kept while nothing they show has changed. Pages that say "not here"
 * live in a small place of their own, so that a flood of guesses pushes no real page out.
 */
export class FinishedPages {
  private pages = new WeightedCache<FinishedPage>(64 * 1024 * 1024);
  private refusals = new WeightedCache<FinishedPage>(4 * 1024 * 1024);
  private turnstile = new Turnstile(drawnAtOnce, longestLine);
  private drawing = new Map<string, Promise<FinishedPage>>();

  /** `keeps` is false in development, where each page is drawn anew. */
  constructor(
    private readonly next: RequestListener,
    private readonly keeps = true,
  ) {}

  /** The page at an address as of now. Throws when Next fails or draws something unknown. */
  async get(path: string): Promise<FinishedPage> {
    for (;;) {
      const kept = this.kept(path);
      if (kept) return kept;
      const running = this.drawing.get(path);
      if (!running) return this.draw(path);
      // Next joins equal requests that overlap: one that began before a change must end before the next one starts.
      const page = await running;
      if (isFresh(page)) return page;
    }
  }

  /** The kept page, if nothing of it has expired; answers at once. */
  kept(path: string): FinishedPage | undefined {
    const page = this.pages.get(path) ?? this.refusals.get(path);
    return page && isFresh(page) ? page : undefined;
  }

  /** Bytes that all kept pages take, at most. */
  get weight(): number {
    return this.pages.weight + this.refusals.weight;
  }

  private draw(path: string): Promise<FinishedPage> {
    const drawn = this.turnstile
      .pass(async () => {
        const countAt = expiredTags.count;
        const rendered = await renderPage(this.next, path, { host: "localhost" });
        const page = finishPage(rendered, countAt);
        if (!this.keeps) page.freshUntil = 0;
        return this.keep(path, page);
      })
      .finally(() => this.drawing.delete(path));
    this.drawing.set(path, drawn);
    return drawn;
  }

  private keep(path: string, page: FinishedPage): FinishedPage {
    if (page.status >= 500) throw new Error(`Next answered ${page.status} to ${path}`);
    if (page.tags.includes(keptTag) && isFresh(page)) {
      const isThere = page.status === 200 || page.status === 410;
      (isThere ? this.pages : this.refusals).set(path, page, page.body.weight + path.length);
    }
    return page;
  }
}

/** Whether nothing of the page has expired, as far as this process has heard. */
export function isFresh(page: FinishedPage): boolean {
  if (page.countAt !== expiredTags.count) {
    if (hasExpiredSince(page.tags, page.countAt)) return false;
    page.countAt = expiredTags.count;
  }
  return page.freshUntil > Date.now();
}

/** Turns what Next drew into what readers get. */
export function finishPage(rendered: RenderedPage, countAt: number): FinishedPage {
  const type = String(rendered.headers["content-type"] ?? "text/html; charset=utf-8");
  const isMoved = rendered.status >= 300 && rendered.status < 400;
  const location = isMoved ? [rendered.headers.location].flat()[0] : undefined;
  const page = {
    location: typeof location === "string" ? location : undefined,
    tags: rendered.tags,
    countAt,
    freshUntil: rendered.revalidate === undefined ? Infinity : Date.now() + rendered.revalidate * 1000,
  };
  // A redirect's or an error's body is a program for the browser; the door writes its own.
  if (page.location || rendered.status === 404 || rendered.status >= 500)
    return { ...page, status: rendered.status, body: new Body(Buffer.alloc(0), type) };
  if (!type.startsWith("text/html"))
    return { ...page, status: rendered.status, body: new Body(rendered.body, type) };
  try {
    const { html, status } = finishHtml(rendered.body.toString("utf8"));
    return { ...page, status: status ?? rendered.status, body: new Body(Buffer.from(html), type) };
  } catch (cause) {
    log.error("unknown output of the framework in a public page", { cause });
    throw cause;
  }
}
