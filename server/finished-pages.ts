import { LRUCache } from "lru-cache";
import { log } from "@/platform/log";
import { Body } from "./body";
import type { DrawingLines, RenderedPage } from "./drawing-lines";
import type { KeptPages } from "./figures";
import { finishHtml, type TrueStatus, trueStatus } from "./finished-html";
import { framesWithin } from "./frames-within";
import { endOf, expiredTags, hasExpiredSince } from "./kept.js";
import { builtStyle, enhanceAddress } from "./static-files";
import { withStyle } from "./style-within";
import type { Visitor } from "./visitor";

/**
 * Guarantee: readers' pages are drawn once for all, kept in memory within a limit, and none of them a moment longer
 * than everything it shows is unchanged.
 */

export type FinishedPage = {
  status: number;
  location: string | undefined;
  body: Body;
  tags: string[];
  /** Count of expiries (kept.js) when drawing began, moved on while nothing of the page has expired. */
  countAt: number;
  /** Moment, by `performance.now()`, after which the page is drawn again. */
  freshUntil: number;
  /** How often it was sent since it was drawn. */
  hits: number;
  /** What its policy says of the style within it, where it has one. */
  styleSource?: string | undefined;
  /** Of which sites it may show a frame; nobody but a reader asks for one. */
  frames?: string[];
};

/** Another form of a page, made of the finished one: with the same words, and kept as long. */
export type PageForm = {
  /** Under which it is kept beside it. */
  keyOf: (path: string) => string;
  make: (html: string) => { html: string; styleSource?: string | undefined };
};

/** A page kept for readers names this tag; anything else (an error, an unknown address) is never kept. */
const keptTag = "site";

const pagesLimit = 64 * 1024 * 1024;
const refusalsLimit = 4 * 1024 * 1024;
/** Pages that the figures name. */
const mostShown = 10;

/**
 * Pages for readers, drawn by Next, finished, and kept while nothing they show has changed. Pages that say "not here"
 * live in a small place of their own, so that a flood of guesses pushes no real page out.
 */
export class FinishedPages {
  private pages = new LRUCache<string, FinishedPage>({ maxSize: pagesLimit });
  private refusals = new LRUCache<string, FinishedPage>({ maxSize: refusalsLimit });
  private drawing = new Map<string, Promise<FinishedPage>>();
  private drawn = 0;
  private purged = 0;

  /** `keeps` is false in development, where each page is drawn anew. */
  constructor(
    private readonly lines: DrawingLines,
    private readonly keeps = true,
  ) {}

  /**
   * The page at an address as of now, in a form; a drawing counts for the visitor who begins it. Throws when Next fails or
   * draws something unknown.
   */
  async get(path: string, visitor: Visitor, form?: PageForm): Promise<FinishedPage> {
    if (!form) return this.whole(path, visitor);
    const key = form.keyOf(path);
    const kept = this.kept(key);
    return kept ?? this.keep(key, inForm(await this.whole(path, visitor), form));
  }

  private async whole(path: string, visitor: Visitor): Promise<FinishedPage> {
    for (;;) {
      const kept = this.kept(path);
      if (kept) return kept;
      const running = this.drawing.get(path);
      if (!running) return this.draw(path, visitor);
      // Next joins equal requests that overlap: one that began before a change must end before the next one starts.
      const page = await running;
      if (isFresh(page)) return page;
    }
  }

  /** The kept page, if nothing of it has expired; answers at once. */
  kept(path: string): FinishedPage | undefined {
    for (const cache of [this.pages, this.refusals]) {
      const page = cache.get(path);
      if (page && isFresh(page)) return page;
      if (!page) continue;
      cache.delete(path);
      this.purged += 1;
    }
    return undefined;
  }

  /** Bytes that all kept pages take, at most. */
  get weight(): number {
    return this.pages.calculatedSize + this.refusals.calculatedSize;
  }

  /** What is kept at this moment, and what was drawn and given up since the start. */
  figures(): KeptPages {
    const pages = [...this.pages.entries()].toReversed().map(([path, { hits, body }]) => ({
      path,
      hits,
      bytes: body.bytes.length,
    }));
    return {
      pages: { count: pages.length, bytes: this.pages.calculatedSize, limit: pagesLimit },
      refusals: { count: this.refusals.size, bytes: this.refusals.calculatedSize, limit: refusalsLimit },
      drawn: this.drawn,
      purged: this.purged,
      mostRead: pages.toSorted((a, b) => b.hits - a.hits).slice(0, mostShown),
    };
  }

  private draw(path: string, visitor: Visitor): Promise<FinishedPage> {
    const drawn = this.lines
      .draw("readers", visitor, { url: path, headers: { host: "localhost" } })
      .then((rendered) => {
        this.drawn += 1;
        const page = finishPage(rendered);
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
      (isThere ? this.pages : this.refusals).set(path, page, { size: page.body.weight + path.length });
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
  return page.freshUntil > performance.now();
}

/** The same page in another form; what has no words of its own has one only. */
export function inForm(page: FinishedPage, form: PageForm | undefined): FinishedPage {
  const { bytes, type } = page.body;
  if (!form || bytes.length === 0 || !type.startsWith("text/html")) return page;
  const { html, styleSource = page.styleSource } = form.make(bytes.toString("utf8"));
  const frames = framesWithin(html);
  return { ...page, body: new Body(Buffer.from(html), type), styleSource, frames, hits: 0 };
}

/** Turns what Next drew into what readers get. */
export function finishPage(rendered: RenderedPage): FinishedPage {
  const type = String(rendered.headers["content-type"] ?? "text/html; charset=utf-8");
  const isMoved = rendered.status >= 300 && rendered.status < 400;
  const location = isMoved ? [rendered.headers.location].flat()[0] : undefined;
  const page = {
    location: typeof location === "string" ? location : undefined,
    tags: rendered.tags,
    countAt: rendered.countAt,
    hits: 0,
    freshUntil: Math.min(
      performance.now() + (rendered.revalidate ?? Infinity) * 1000,
      endOf(rendered.tags) - performance.timeOrigin,
    ),
  };
  // A redirect's or an error's body is a program for the browser; the door writes its own.
  if (page.location || rendered.status === 404 || rendered.status >= 500)
    return { ...page, status: rendered.status, body: new Body(Buffer.alloc(0), type) };
  if (!type.startsWith("text/html"))
    return { ...page, status: rendered.status, body: new Body(rendered.body, type) };
  try {
    const finished = finishHtml(rendered.body.toString("utf8"), enhanceAddress());
    const { html, styleSource } = withStyle(finished.html, builtStyle);
    const status = finished.status ?? rendered.status;
    return {
      ...page,
      status,
      styleSource,
      frames: framesWithin(html),
      body: new Body(Buffer.from(html), type),
    };
  } catch (cause) {
    log.error("unknown output of the framework in a public page", { cause });
    throw cause;
  }
}

/** A page of the desk as Next drew it, with the status and the address that it means. */
export function trueDeskPage({ body, status, headers }: RenderedPage): TrueStatus & { body: Body } {
  const meant = trueStatus(body.toString("utf8"), status);
  const isMoved = meant.status >= 300 && meant.status < 400;
  const location = isMoved ? (meant.location ?? [headers.location].flat()[0]) : undefined;
  const type = String(headers["content-type"] ?? "text/html; charset=utf-8");
  return {
    status: meant.status,
    body: new Body(body, type, 3),
    ...(location !== undefined && { location: String(location) }),
  };
}
