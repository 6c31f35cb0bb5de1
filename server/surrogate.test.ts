import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { Body } from "./body";
import { expiredTags, noteExpired } from "./kept.js";
import { catchUpForEdge, setCaching } from "./surrogate";

const edge = { "surrogate-capability": 'edge="Surrogate/1.0"' };

function requestWith(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

const pageOf = (tags: string[]) => ({
  status: 200,
  location: undefined,
  body: new Body(Buffer.from("words"), "text/html; charset=utf-8"),
  tags,
  countAt: expiredTags.count,
  freshUntil: Infinity,
  hits: 0,
});

describe("before an edge cache is answered", () => {
  const isEdgeAfter = async (catchUp: (() => Promise<boolean>) | undefined) => {
    const request = requestWith(edge);
    await catchUpForEdge(request, catchUp);
    return "surrogate-capability" in request.headers;
  };

  test("this node catches up with what was committed; otherwise it keeps nothing", async () => {
    expect(await isEdgeAfter(async () => true)).toBe(true);
    expect(await isEdgeAfter(async () => false)).toBe(false);
    expect(await isEdgeAfter(undefined)).toBe(false);
  });

  test("other readers wait for nothing", async () => {
    await catchUpForEdge(requestWith({}), () => Promise.reject(new Error("asked the database")));
  });
});

describe("what a page says about keeping it", () => {
  const forBrowsers = { "cache-control": "public, max-age=0, must-revalidate" };
  const headersFor = (
    headers: Record<string, string>,
    page: ReturnType<typeof pageOf> | undefined,
    isPersonal = false,
  ) => {
    const request = requestWith(headers);
    const response = new ServerResponse(request);
    setCaching(request, response, page, isPersonal);
    return response.getHeaders();
  };

  test("browsers ask each time; the edge keeps it for an hour, under its tags", () => {
    const page = pageOf(["site", "article:1"]);
    expect(headersFor({}, page)).toEqual(forBrowsers);
    expect(headersFor(edge, page)).toEqual({
      ...forBrowsers,
      "surrogate-control": "max-age=3600",
      "surrogate-key": "site article:1",
    });
  });

  test("the edge keeps no page that changed while it was drawn", () => {
    const page = pageOf(["site", "article:2"]);
    noteExpired(["article:2"]);
    expect(headersFor(edge, page)).toEqual(forBrowsers);
  });

  test("the edge keeps nothing longer than it holds", () => {
    const controlFor = (left: number) =>
      headersFor(edge, { ...pageOf(["site"]), freshUntil: performance.now() + left })["surrogate-control"];
    expect(controlFor(90_500)).toMatch(/^max-age=(?:89|90)$/);
    expect(controlFor(7_200_000)).toBe("max-age=3600");
    expect(controlFor(900)).toBeUndefined();
    expect(controlFor(-1)).toBeUndefined();
  });

  test("the edge keeps nothing that was said to one person", () => {
    expect(headersFor(edge, pageOf(["site"]), true)).toEqual({
      "cache-control": "private, max-age=0, must-revalidate",
    });
  });

  test("nobody keeps what is no page for everybody", () => {
    expect(headersFor(edge, undefined)).toEqual({ "cache-control": "private, no-store" });
  });
});
