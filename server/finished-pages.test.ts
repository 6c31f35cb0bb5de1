import type { RequestListener } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DrawingLines } from "./drawing-lines";
import { FinishedPages } from "./finished-pages";
import { expiredTags, noteExpired } from "./kept.js";

/** A stand-in for Next: draws what `words` says when drawing begins, and ends when it is let go. */
class Newsroom {
  words = "first";
  drawn = 0;
  status = 200;
  revalidate: number | undefined;
  hold: Promise<void> | undefined;
  tags = ["site", "article:1"];

  readonly next: RequestListener = (_request, response) => {
    void this.draw(response);
  };

  private async draw(response: Parameters<RequestListener>[1]): Promise<void> {
    this.drawn += 1;
    const { words } = this;
    await this.hold;
    const drawing = expiredTags.drawing.getStore();
    if (drawing) Object.assign(drawing, { tags: this.tags, revalidate: this.revalidate });
    response.writeHead(this.status, { "content-type": "text/html; charset=utf-8" });
    response.end(`<html><body><p>${words}</p></body></html>`);
  }
}

let newsroom: Newsroom;
let pages: FinishedPages;
const text = async (path = "/ar/x") =>
  (await pages.get(path, { client: "198.51.100.1" })).body.bytes.toString();

beforeEach(() => {
  newsroom = new Newsroom();
  pages = new FinishedPages(new DrawingLines(newsroom.next));
});

afterEach(() => void vi.useRealTimers());

describe("finished pages", () => {
  test("are drawn once for all readers, also for those who come at the same time", async () => {
    await Promise.all([text(), text(), text()]);
    await text();
    expect(newsroom.drawn).toBe(1);
  });

  test("are drawn again from the moment that one of their tags names", async () => {
    newsroom.tags = ["site", `until:${performance.timeOrigin + performance.now() + 60_000}`];
    await text();
    await text();
    expect(newsroom.drawn).toBe(1);
    newsroom.tags = ["site", `until:${performance.timeOrigin + performance.now() - 1}`];
    await text("/ar/y");
    await text("/ar/y");
    expect(newsroom.drawn).toBe(3);
  });

  test("are drawn again once something they show has changed, and only then", async () => {
    await text();
    newsroom.words = "second";
    noteExpired(["article:2"]);
    expect(await text()).toContain("first");
    noteExpired(["article:1"]);
    expect(await text()).toContain("second");
    expect(newsroom.drawn).toBe(2);
  });

  test("never keep old words that were being drawn while the change came", async () => {
    let letGo = () => {};
    newsroom.hold = new Promise((resolve) => {
      letGo = resolve;
    });
    const early = text();
    newsroom.words = "second";
    noteExpired(["article:1"]);
    const late = text();
    letGo();
    expect(await early).toContain("first");
    expect(await late).toContain("second");
    expect(await text()).toContain("second");
  });

  test("are not kept when they name no tag, fail, or want to be drawn each time", async () => {
    newsroom.tags = [];
    await text("/ar/a");
    await text("/ar/a");
    expect(newsroom.drawn).toBe(2);
    newsroom.tags = ["site"];
    newsroom.revalidate = 0;
    await text("/ar/b");
    await text("/ar/b");
    expect(newsroom.drawn).toBe(4);
    newsroom.status = 500;
    await expect(text("/ar/c")).rejects.toThrow("500");
    newsroom.status = 200;
    expect(await text("/ar/c")).toContain("first");
  });

  test.each([-9, 9])("last as long when the time of day jumps by %i days", async (days) => {
    newsroom.revalidate = 600;
    await text();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000 });
    await text();
    expect(newsroom.drawn).toBe(1);
    const later = performance.now() + 601_000;
    vi.useFakeTimers({ toFake: ["performance"] });
    vi.advanceTimersByTime(later);
    await text();
    expect(newsroom.drawn).toBe(2);
  });

  test("are drawn anew each time in development", async () => {
    pages = new FinishedPages(new DrawingLines(newsroom.next), false);
    await Promise.all([text(), text()]);
    expect(pages.kept("/ar/x")).toBeUndefined();
    newsroom.words = "second";
    expect(await text()).toContain("second");
    expect(newsroom.drawn).toBe(3);
  });

  test("say what they hold, what was drawn and what was given up", async () => {
    await text("/ar/x");
    await text("/ar/y");
    newsroom.status = 404;
    await text("/ar/z");
    expect(pages.figures()).toMatchObject({
      pages: { count: 2, limit: 64 * 1024 * 1024 },
      refusals: { count: 1 },
      drawn: 3,
      purged: 0,
      mostRead: [{ path: "/ar/x" }, { path: "/ar/y" }],
    });
    noteExpired(["article:1"]);
    newsroom.status = 200;
    await text("/ar/x");
    expect(pages.figures()).toMatchObject({ drawn: 4, purged: 1 });
  });

  test("a flood of guesses pushes no real page out", async () => {
    await text();
    newsroom.status = 404;
    for (let guess = 0; guess < 6000; guess += 1) await text(`/ar/section/guess-${guess}`);
    const drawn = newsroom.drawn;
    await text();
    expect(newsroom.drawn).toBe(drawn);
    expect(pages.weight).toBeLessThan(6 * 1024 * 1024);
  });
});
