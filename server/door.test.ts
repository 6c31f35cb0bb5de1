import { type FileHandle, open } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { editions } from "@/e2e/support/editions";
import { texts } from "@/messages/texts";
import { shortIdFrom } from "@/newsroom/short-id";
import { Body } from "./body";
import { Door } from "./door";
import { expiredTags, noteExpired } from "./kept.js";
import { trustedProxies } from "./visitor";

const id = shortIdFrom(new Uint8Array(9).fill(7));
/** The id of the one action that was built. */
const action = "40".padEnd(42, "a");
const reads = {
  editionsInUse: vi.fn(),
  slugs: vi.fn(),
  publishedPlace: vi.fn(),
  redirects: vi.fn(),
  redirectTarget: vi.fn(),
  isDatabaseThere: vi.fn(),
  sessionIn: vi.fn(),
  lookUp: vi.fn(),
};

const counter = { take: vi.fn() };
const live = { open: vi.fn() };

/** What Next is to answer at a path; everything else is a page that names its own address. */
let answers: Record<
  string,
  { status?: number; headers?: Record<string, string>; body?: string; error?: Error }
>;
/** Keeps a page at such a path waiting. */
let hold: { path: RegExp; until: Promise<void> } | undefined;
let passed: IncomingMessage[];
let server: Server;
let port: number;
let door: Door;
let settings: ConstructorParameters<typeof Door>[1];

const nextStandIn: RequestListener = async (request, response) => {
  passed.push(request);
  const { url = "" } = request;
  if (hold?.path.test(url)) await hold.until;
  const { status = 200, headers = {}, body = `<html><body>${url}</body></html>`, error } = answers[url] ?? {};
  if (error) throw error;
  const drawing = expiredTags.drawing.getStore();
  if (drawing) drawing.tags = ["site", `at:${url}`];
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
  response.end(body);
};

/** A demonstration that calls itself localhost and answers to 127.0.0.1 besides. */
beforeEach(async () => {
  vi.resetAllMocks();
  reads.editionsInUse.mockResolvedValue([editions.ar, editions.en]);
  reads.slugs.mockResolvedValue([]);
  reads.publishedPlace.mockResolvedValue(null);
  reads.redirects.mockResolvedValue({ areThere: false, frontParameters: [] });
  reads.isDatabaseThere.mockResolvedValue(true);
  reads.sessionIn.mockImplementation((cookie: string) => (cookie.startsWith("sealed") ? cookie : null));
  reads.lookUp.mockImplementation(async (session: string) => ({
    account: session,
    language: session === "sealed-en" ? "en" : "ar",
    seesTimings: session === "sealed-admin",
  }));
  answers = {};
  hold = undefined;
  passed = [];
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  settings = {
    siteUrl: new URL(`http://localhost:${port}`),
    otherNames: [new URL(`http://127.0.0.1:${port}`)],
    trusted: trustedProxies(["127.0.0.1"]),
    isDevelopment: false,
    internalToken: "internal",
    actions: new Set([action]),
    arrivals: join(tmpdir(), "warraq-door-test"),
    catchUp: async () => true,
  };
  door = new Door(nextStandIn, settings, reads, counter, live);
  server.on("request", (request, response) => void door.handle(request, response));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET", body?: BodyInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, method, redirect: "manual", ...(body && { body }) });
const asDesk = (path: string) =>
  ask(path, { ...signedIn("sealed"), "x-forwarded-for": "198.51.100.1", rsc: "1" });
const told = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await ask(path, headers);
  return [answer.status, answer.headers.get("location"), await answer.text()];
};
const drawnPaths = () => passed.map(({ url }) => url);
const signedIn = (name: string) => ({ cookie: `next-auth.session-token=${name}` });
const edge = { "surrogate-capability": 'edge="Surrogate/1.0"' };

describe("a page that says it is being read", () => {
  test("is heard by the door alone, whatever it says", async () => {
    const client = { "x-forwarded-for": "198.51.100.7" };
    const answer = await ask(`/api/reads?story=${id}&from=t.co`, client, "POST");
    expect([answer.status, await answer.text(), answer.headers.get("cache-control")]).toEqual([
      204,
      "",
      "no-store",
    ]);
    expect(counter.take).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ url: `/api/reads?story=${id}&from=t.co` }),
      "198.51.100.7",
    );
    expect(passed).toEqual([]);
  });

  test.each([
    ["GET", {}, 405],
    ["PUT", {}, 405],
    ["POST", { origin: "https://elsewhere.example" }, 403],
    ["POST", { "sec-fetch-site": "cross-site" }, 403],
  ])("by %s with %j is refused", async (method, headers, status) => {
    expect((await ask(`/api/reads?story=${id}`, headers, method)).status).toBe(status);
    expect(counter.take).not.toHaveBeenCalled();
  });
});

describe("interfaces answer programs in their words", () => {
  test.each([
    ["/api/nothing", "en", 404],
    ["/api/auth/signout", "ar", 404],
    ["/api//x", "en-GB,en;q=0.8", 404],
    ["/api/health", "ar", 405],
  ])("%s in %s", async (path, language, status) => {
    answers["/api/health"] = { status: 405, body: "" };
    const answer = await ask(path, { "accept-language": language, accept: "*/*" });
    const said = texts(language.startsWith("en") ? "en" : "ar", "door")(`${status as 404}.title`);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { type: "about:blank", status, title: said },
    ]);
  });

  test("a form without script is answered by a page", async () => {
    answers["/api/comments"] = { status: 415, body: "" };
    const headers = {
      accept: "text/html,*/*",
      "content-type": "text/plain",
    };
    const answer = await ask("/api/comments", headers, "POST", "x");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([415, "text/html; charset=utf-8"]);
    expect(await answer.text()).toContain("<h1>");
  });
});

describe("the desk by another name of this machine", () => {
  test("a page is sent to the one name, where the session is", async () => {
    const { status, headers } = await ask("/desk/people?page=2");
    expect([status, headers.get("location")]).toEqual([307, `http://localhost:${port}/desk/people?page=2`]);
  });

  test("what Next fetches of itself keeps its cookie", async () => {
    answers["/desk?_rsc"] = { body: "from Next" };
    const answer = await ask("/desk?_rsc", {
      rsc: "1",
      cookie: "session=1",
      "x-warraq-internal": "internal",
    });
    expect([answer.status, await answer.text()]).toEqual([200, "from Next"]);
    expect(passed[0]?.headers.cookie).toBe("session=1");
  });
});

test.each([
  ["/desk?_rsc", "/desk"],
  ["/desk?_rsc=a1", "/desk"],
  ["/desk?status=draft&_rsc=a1", "/desk?status=draft"],
  ["/desk?status=draft", "/desk?status=draft"],
])("sign-in returns from %s to %s", async (path, returnTo) => {
  await asDesk(path);
  expect(passed[0]?.headers["x-warraq-path"]).toBe(returnTo);
});

describe("a page for readers", () => {
  test("is drawn once, without anything of the reader's request, and then sent as it is kept", async () => {
    const first = await ask("/en", { cookie: "a=b", "x-warraq-client": "me" });
    const etag = first.headers.get("etag") ?? "";
    expect(passed[0]?.headers).toEqual({ host: "localhost" });
    expect((await ask("/en?utm=x", { "if-none-match": etag })).status).toBe(304);
    expect(drawnPaths()).toEqual(["/en"]);
    expect(door.figures()).toMatchObject({ kept: 1, drawn: 1, mostRead: [{ path: "/en", hits: 1 }] });
  });

  test("at the root is the default edition's, and stays there while nothing can be read", async () => {
    expect(await told("/ar")).toEqual([308, "/", ""]);
    expect((await told("/"))[0]).toBe(200);
    reads.editionsInUse.mockRejectedValue(new Error("no database"));
    reads.slugs.mockRejectedValue(new Error("no database"));
    expect(await told("/")).toEqual([200, null, "<html><body>/ar</body></html>"]);
    expect(drawnPaths()).toEqual(["/ar"]);
    noteExpired(["site"]);
    const answer = await ask("/fr/about");
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('lang="ar"')]);
    expect(await (await ask("/en/about")).text()).toContain('lang="en"');
  });

  test("in an edition that was made up is the default edition's page for nothing, and asks nobody", async () => {
    await ask("/");
    passed = [];
    for (const path of ["/fr", "/fr/about", "/fr/rss.xml", "/xx-yy/section/a", "/fr/a/nonsense/x"])
      expect((await told(path))[2]).toBe("<html><body>/ar/missing</body></html>");
    expect(drawnPaths()).toEqual(["/ar/missing"]);
    expect([reads.publishedPlace.mock.calls.length, reads.editionsInUse.mock.calls.length]).toEqual([0, 1]);
  });

  test("that is not there, has moved, or cannot be drawn", async () => {
    reads.slugs.mockResolvedValue([{ kind: "topic", edition: "en", slug: "old", current: "new" }]);
    const missing = "<html><body>/en/missing</body></html>";
    expect(await told("/en/topic/x")).toEqual([404, null, missing]);
    expect(await told("/en/nonsense")).toEqual([404, null, missing]);
    expect(drawnPaths()).toEqual(["/en/missing"]);
    expect(await told("/en/topic/old")).toEqual([308, "/en/topic/new", ""]);
    expect(await told("/en/")).toEqual([308, "/en", ""]);
    expect(await told("/en/topic/Old)/?utm=x")).toEqual([308, "/en/topic/new", ""]);
    answers["/en/about"] = { error: new Error("fails") };
    expect((await told("/en/about"))[0]).toBe(500);
    answers["/en/policy"] = { body: "<html><body><script>alert(1)</script></body></html>" };
    expect((await told("/en/policy"))[0]).toBe(500);
    reads.editionsInUse.mockResolvedValue([]);
    noteExpired(["outlet"]);
    const unopened = await ask("/");
    expect([unopened.status, unopened.headers.get("retry-after")]).toEqual([503, "300"]);
  });

  test("has a lite form, made of it and kept with it: what takes the one takes the other", async () => {
    const body = '<html lang="ar"><head></head><body><script src="/enhance.js"></script><a href="/en">';
    answers["/en/about"] = { body: `${body}first</a></body></html>` };
    const lite = (words: string) =>
      `<html lang="ar"><head></head><body><a href="/en/lite">${words}</a></body></html>`;
    expect((await told("/en/about"))[0]).toBe(200);
    expect(await told("/en/lite/about")).toEqual([200, null, lite("first")]);
    expect(await told("/en/lite/about")).toEqual([200, null, lite("first")]);
    expect(drawnPaths()).toEqual(["/en/about"]);
    answers["/en/about"] = { body: `${body}second</a></body></html>` };
    noteExpired(["at:/en/about"]);
    expect(await told("/en/lite/about")).toEqual([200, null, lite("second")]);
    expect(drawnPaths()).toEqual(["/en/about", "/en/about"]);
    const kept = await ask("/en/lite/about", edge);
    expect(kept.headers.get("surrogate-key")).toBe("site at:/en/about");
    answers["/en/missing"] = { body: `${body}nothing</a></body></html>` };
    expect(await told("/en/lite/nothing")).toEqual([404, null, lite("nothing")]);
  });

  test("offers its lite form to who saves data, and no cache keeps that for others", async () => {
    const offer = (hidden: string) =>
      `<html><body><p data-full="" data-offer=""${hidden}>x</p></body></html>`;
    answers["/en/about"] = { body: offer(' hidden=""') };
    const usual = await ask("/en/about");
    expect(await usual.text()).toBe(offer(' hidden=""'));
    const saving = await ask("/en/about", { "save-data": "on" });
    expect(await saving.text()).toBe(offer(""));
    expect(saving.headers.get("cache-control")).toBe("private, max-age=0, must-revalidate");
    // What an edge is given it gives to all.
    const throughEdge = await ask("/en/about", { "save-data": "on", ...edge });
    expect(throughEdge.headers.get("cache-control")).toContain("public");
    expect(await throughEdge.text()).toBe(offer(' hidden=""'));
    expect(drawnPaths()).toEqual(["/en/about"]);
  });

  test("of former days leads on, where no page is; a front's query too", async () => {
    reads.redirects.mockResolvedValue({ areThere: true, frontParameters: ["p"] });
    reads.redirectTarget.mockResolvedValue({ kind: "url", url: "https://other.example/x" });
    const moved = [308, "https://other.example/x", ""];
    for (const path of ["/2019/05/story.html?x=1", "/en/2019/story", "/en/topic/gone", "/?p=3", "/en?p=3"])
      expect(await told(path)).toEqual(moved);
    reads.redirectTarget.mockClear();
    expect((await told("/en?utm_source=x"))[0]).toBe(200);
    expect((await told(`/en/a/${id}/x`))[0]).toBe(404);
    expect(reads.redirectTarget).not.toHaveBeenCalled();
    noteExpired(["redirects"]);
    reads.redirectTarget.mockResolvedValue(null);
    expect((await told("/2019/05/story.html?x=1"))[0]).toBe(404);
    expect((await told("/?p=3"))[0]).toBe(200);
    reads.redirectTarget.mockRejectedValue(new Error("no database"));
    noteExpired(["redirects"]);
    expect((await told("/2019/05/story.html?x=1"))[0]).toBe(500);
  });

  test("whose story went while it was drawn is a plain 404, and looked up again by the next reader", async () => {
    reads.publishedPlace.mockResolvedValue({ edition: "en", slug: "x", isWithdrawn: false });
    answers[`/en/a/${id}/x`] = { status: 404 };
    expect((await told(`/en/a/${id}/x`))[0]).toBe(404);
    reads.publishedPlace.mockResolvedValue({ edition: "en", slug: "x", isWithdrawn: true });
    answers[`/en/a/${id}`] = { body: '<html><head><meta name="warraq:status" content="410"/></head></html>' };
    expect((await told(`/en/a/${id}/x`))[0]).toBe(410);
  });

  test("is answered without Next even where the page for nothing cannot be drawn", async () => {
    answers["/ar/missing"] = { error: new Error("fails") };
    const answer = await ask("/ar/nonsense");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(await answer.text()).toContain('lang="ar"');
  });
});

test("thousands of wishes are not read: to do so takes longer than to answer", async () => {
  const facts = async (length: number) => {
    const wishes = (first: string) => `${first}${",x;q=0.1".repeat(length)}`;
    const page = await ask("/en", { "accept-encoding": wishes("br") });
    const program = await ask("/api/nothing", { "accept-language": wishes("en"), accept: wishes("*/*") });
    return [page.headers.get("content-encoding"), (await program.json()).title];
  };
  answers["/en"] = { body: `<html><body>${"a".repeat(5_000)}</body></html>` };
  expect(await facts(10)).toEqual(["br", texts("en", "door")("404.title")]);
  expect(await facts(200)).toEqual([null, texts("ar", "door")("404.title")]);
});

test("a whole address is read as its path, whatever host it names", async () => {
  const answered = await new Promise<string>((done) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("GET http://elsewhere.example/en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    });
    let said = "";
    socket.on("data", (piece) => (said += piece)).on("close", () => done(said));
  });
  expect(answered).toMatch(/^HTTP\/1.1 200 [\s\S]*<body>\/en<\/body>/);
});

test("what is too long for a form is refused in the language of the page that sent it", async () => {
  await ask("/en");
  const headers = { accept: "text/html", referer: `http://127.0.0.1:${port}/en/a/${id}` };
  const answer = await ask("/api/comments", headers, "POST", "a".repeat(2_200_000));
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringMatching(/lang="en"[\s\S]*<h1>/)]);
  const bare = await ask("/api/comments", { accept: "text/html" }, "POST", "a".repeat(2_200_000));
  expect(await bare.text()).toContain('lang="ar"');
});

test("what may not be asked is refused before Next hears of it", async () => {
  expect((await ask("/en", {}, "POST")).status).toBe(405);
  expect((await ask("/api/comments", { origin: "https://elsewhere.example" }, "POST")).status).toBe(403);
  expect((await ask(`/${"a".repeat(3000)}`)).status).toBe(414);
  expect([passed.length, door.figures().refused]).toEqual([0, 3]);
});

test("what is internal opens to the token alone", async () => {
  const expire = (token: string) => ask("/api/internal/expire", { "x-warraq-internal": token }, "POST");
  expect((await expire("guess")).status).toBe(404);
  expect(passed).toEqual([]);
  expect((await expire("internal")).status).toBe(200);
  expect(passed[0]?.headers["x-warraq-internal"]).toBeUndefined();
});

describe("a page with a query", () => {
  test("gets what it knows of the query, no cookie, and is kept by nobody", async () => {
    const answer = await ask("/ar/search?utm=1&q=a", { ...signedIn("sealed"), ...edge });
    expect(drawnPaths()).toEqual(["/ar/search?q=a"]);
    expect(passed[0]?.headers.cookie).toBeUndefined();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("surrogate-control")).toBeNull();
    await ask("/ar/search?q=a");
    expect([passed.length, door.figures().pages.count]).toEqual([2, 0]);
  });

  test("takes what it knows of the query along when its address is mended, as the desk does with all of it", async () => {
    expect(await told("/AR/search/?utm=1&q=%D9%85")).toEqual([308, "/ar/search?q=%D9%85", ""]);
    expect(await told("/desk/stories/?q=%D9%85")).toEqual([308, "/desk/stories?q=%D9%85", ""]);
  });

  test("that answers one reader sees her cookie, of a story that readers have", async () => {
    expect((await ask(`/ar/answer/comment/${id}`)).status).toBe(404);
    reads.publishedPlace.mockResolvedValue({ edition: "ar", slug: "x", isWithdrawn: false });
    await ask(`/ar/answer/comment/${id}?held=1`, { cookie: "warraq_reader=r" });
    expect(passed.at(-1)?.url).toBe(`/ar/answer/comment/${id}?held=1`);
    expect(passed.at(-1)?.headers.cookie).toBe("warraq_reader=r");
  });

  test("is the edition's page for nothing where the application has none", async () => {
    answers["/en/search?q=x"] = { status: 404 };
    expect(await told("/en/search?q=x")).toEqual([404, null, "<html><body>/en/missing</body></html>"]);
  });

  test.each([
    ["/ar/search?q=a", 60],
    ["/ar/search/suggestions.json?q=a", 240],
  ])("answers one address so often in a minute: %s", async (path, most) => {
    const from = (client: string) => ask(path, { "x-forwarded-for": client });
    for (let time = 0; time < most; time += 1) expect((await from("198.51.100.7")).status).toBe(200);
    const refused = await from("198.51.100.7");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("198.51.100.8")).status).toBe(200);
  });
});

/** A form as React sends it with a call by script. */
function call(fields: Record<string, string> = { "0": "[]" }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("what is for people who sign in", () => {
  test("strangers get no parts of pages, whatever header asks for one", async () => {
    const guess = signedIn("guess").cookie;
    for (const [path, headers] of [
      ["/desk", { rsc: "1", cookie: guess }],
      ["/sign-in", { rsc: "1" }],
      ["/desk/stories?_rsc=a", {}],
      ["/sign-in?a=b&_rsc", { "next-router-prefetch": "1" }],
    ] as const)
      expect((await ask(path, headers)).status).toBe(403);
    expect(passed).toEqual([]);
    expect((await ask("/desk?_rsc=a", { ...signedIn("sealed"), rsc: "1" })).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/sign-in`)).status).toBe(200);
  });

  test.each([
    ["no action", call({ email: "a@b.c" }), {}, 400],
    ["a made-up action", call(), { "next-action": "guess" }, 400],
    ["a cached read's id", call(), { "next-action": "80".padEnd(42, "a") }, 400],
    ["an object's own name", call(), { "next-action": "constructor" }, 400],
    ["a made-up action in a field", call({ $ACTION_ID_guess: "" }), {}, 400],
    [
      "one that was built beside a made-up one",
      call({ [`$ACTION_ID_${action}`]: "", $ACTION_ID_x: "" }),
      {},
      400,
    ],
    ["a made-up action with bound values", call({ $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x"}' }), {}, 400],
    ["a call that says nothing", call({}), { "next-action": action }, 400],
    ["a call that cannot be read", call({ "0": "{" }), { "next-action": action }, 400],
    [
      "a call that nests without an end",
      "[".repeat(5_000) + "]".repeat(5_000),
      { "next-action": action, "content-type": "text/plain" },
      400,
    ],
    ["a call for a part that was not sent", call({ "0": '["$5"]' }), { "next-action": action }, 400],
    [
      "a call for an action that was not sent",
      '["$F1"]',
      { "next-action": action, "content-type": "text/plain" },
      400,
    ],
    [
      "a call for what one of its parts lacks",
      call({ "0": '["$1"]', "1": '{"a":"$@7"}' }),
      { "next-action": action },
      400,
    ],
    ["a call with a map", call({ "0": '["$Q1"]', "1": "[]" }), { "next-action": action }, 400],
    ["a call with a map twice", call({ "0": '["$Q1","$Q1"]', "1": "[]" }), { "next-action": action }, 400],
    [
      "a call with a function",
      call({ "0": '["$h1"]', "1": `{"id":"${action}"}` }),
      { "next-action": action },
      400,
    ],
    ["a call with a file", call({ "0": '["$B1"]', "1": "1" }), { "next-action": action }, 400],
    [
      "a call with a number without end",
      call({ "0": `["$n${"9".repeat(301)}"]` }),
      { "next-action": action },
      400,
    ],
    [
      "a call for what an array has by itself",
      call({ "0": '["$0:length"]' }),
      { "next-action": action },
      400,
    ],
    [
      "a call for a prototype",
      call({ "0": '["$1:__proto__"]', "1": '{"__proto__":{}}' }),
      { "next-action": action },
      400,
    ],
    [
      "a call whose parts wait for each other",
      call({ "0": '["$1"]', "1": '["$2"]', "2": '["$1"]' }),
      { "next-action": action },
      400,
    ],
    [
      "a call with values without end",
      call({ "0": `[${"0,".repeat(60_000)}0]` }),
      { "next-action": action },
      400,
    ],
    [
      "a bound action named twice",
      call({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","id":"x","bound":null}` }),
      {},
      400,
    ],
    ["a bound action that was not sent", call({ [`$ACTION_ID_${action}`]: "", $ACTION_REF_2: "" }), {}, 400],
    [
      "bound values that are none",
      call({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": "null" }),
      {},
      400,
    ],
    ["a call with a torn part", call({ "0": '["$1"]', "1": '{"a"' }), { "next-action": action }, 400],
    [
      "bound values that were not sent",
      call({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}` }),
      {},
      400,
    ],
    [
      "bound values that nest without an end",
      call({
        $ACTION_REF_1: "",
        "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`,
        "$ACTION_1:1": "[".repeat(5_000) + "]".repeat(5_000),
      }),
      {},
      400,
    ],
    [
      "bound values as they are sent",
      call({
        $ACTION_REF_1: "",
        "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`,
        "$ACTION_1:1": '[{"ok":null,"problems":{},"result":"$undefined","at":"$D2026-03-04T05:06:07.000Z"}]',
        $ACTION_KEY: "k1",
      }),
      {},
      200,
    ],
    [
      "a call with a form, a part told of twice and a price in dollars",
      call({
        "0": '[{"ok":null},"$K1","$2","$2:a","$$5","$n12","$-0","$NaN"]',
        _1_email: "$5",
        "2": '{"a":{"b":"$u"}}',
      }),
      { "next-action": action },
      200,
    ],
    [
      "a body that is none",
      "x",
      { "next-action": action, "content-type": "multipart/form-data; boundary=y" },
      400,
    ],
    ["a torn form", "--y\r\nx", { "content-type": "multipart/form-data; boundary=y" }, 400],
    ["a form without a boundary", "x", { "content-type": "multipart/form-data" }, 400],
    ["a form that no action takes", new URLSearchParams("a=b"), {}, 400],
    ["a call as it is sent", call(), { "next-action": action }, 200],
    ["a call with plain values", "[]", { "next-action": action, "content-type": "text/plain" }, 200],
    [
      "a call that says one thing twice",
      '[{"a":1},"$0:0"]',
      { "next-action": action, "content-type": "text/plain" },
      200,
    ],
    ["a form without script", call({ [`$ACTION_ID_${action}`]: "" }), {}, 200],
    [
      "one with bound values",
      call({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":null}` }),
      {},
      200,
    ],
  ])("a form with %s", async (_, body, headers: Record<string, string>, status) => {
    for (const path of ["/sign-in", "/password", "/desk"]) {
      const answer = await ask(path, headers, "POST", body);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("x-nextjs-action-not-found")).toBe(
        status === 400 && headers["next-action"] && headers["next-action"] !== action ? "1" : null,
      );
    }
    expect(passed.length).toBe(status === 400 ? 0 : 3);
  });

  test("is refused in the language of who asks", async () => {
    const said = async (path: string, headers = {}) =>
      /lang="(..)"/.exec(await (await ask(path, headers, "POST", "x")).text())?.[1];
    expect(await said("/sign-in")).toBe("ar");
    expect(await said("/sign-in?language=en")).toBe("en");
    expect(await said("/desk", signedIn("sealed-en"))).toBe("en");
  });

  test("comes whole to Next, and its answer whole to her", async () => {
    answers["/api/pictures/x"] = {
      status: 201,
      headers: { "x-own": "1", "set-cookie": "a=b" },
      body: "made",
    };
    const answer = await ask(
      "/api/pictures/x",
      { ...signedIn("sealed"), "x-warraq-client": "made-up" },
      "PUT",
      "words",
    );
    expect([answer.status, answer.headers.get("x-own"), answer.headers.get("set-cookie")]).toEqual([
      201,
      "1",
      "a=b",
    ]);
    expect([answer.headers.get("cache-control"), await answer.text()]).toEqual(["private, no-store", "made"]);
    expect(passed[0]?.method).toBe("PUT");
    expect(passed[0]?.headers["x-warraq-client"]).toBe("127.0.0.1");
    expect(await text(passed[0] ?? Readable.from([]))).toBe("words");
  });

  test("fails without a bare page", async () => {
    answers["/sign-in"] = { status: 500, body: "Internal Server Error" };
    const answer = await ask("/sign-in", {}, "POST", call({ [`$ACTION_ID_${action}`]: "" }));
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("<h1>")]);
  });
});

describe("a disk of ours that takes nothing", () => {
  const noSpace = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const said = vi.fn();
  beforeEach(() => {
    vi.spyOn(process.stderr, "write").mockImplementation((line) => said(String(line)) ?? true);
  });
  afterEach(() => void vi.restoreAllMocks());

  test.each([
    ["has no folder", "ENOTDIR"],
    ["is full", "ENOSPC"],
  ])("because it %s: who sends is told in her language, and the log why", async (_, code) => {
    if (code === "ENOTDIR")
      door = new Door(
        nextStandIn,
        { ...settings, arrivals: join(import.meta.filename, "x") },
        reads,
        counter,
        live,
      );
    const file = await open(import.meta.filename);
    const handles: FileHandle = Object.getPrototypeOf(file);
    await file.close();
    const writeFile = vi.spyOn(handles, "writeFile");
    writeFile.mockImplementation(async (pieces) => {
      for await (const _ of pieces as AsyncIterable<Buffer>) throw noSpace;
    });
    for (let time = 0; time < 2; time += 1) {
      const headers = { ...signedIn("sealed-en"), accept: "text/html", "next-action": action };
      const answer = await ask("/desk", headers, "POST", "a".repeat(1_500_000));
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
      expect(await answer.text()).toContain('lang="en"');
    }
    expect(passed).toEqual([]);
    const lines = said.mock.calls.flat().filter((line) => line.includes("could not be written"));
    expect(lines).toEqual([expect.stringContaining(code)]);
  });
});

describe("a link to words that are not published", () => {
  const hidden = {
    "cache-control": "private, no-store",
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow, noarchive",
  };
  const headersOf = (answer: Response) =>
    Object.fromEntries(Object.keys(hidden).map((name) => [name, answer.headers.get(name)]));

  test("is answered to a stranger, for nobody to keep, to find or to pass on, with the status that its page says", async () => {
    answers["/preview/over"] = {
      body: '<html><head><meta name="next-error" content="not-found"/></head><body>over</body></html>',
    };
    for (const [path, status] of [
      ["/preview/token", 200],
      ["/preview/over", 404],
    ] as const) {
      const answer = await fetch(`http://localhost:${port}${path}`);
      expect([answer.status, headersOf(answer)]).toEqual([status, hidden]);
    }
    expect((await fetch(`http://localhost:${port}/preview/token`)).status).toBe(200);
    expect(drawnPaths().filter((path) => path === "/preview/token")).toHaveLength(2);
    expect((await fetch(`http://localhost:${port}/preview/token`, { headers: { rsc: "1" } })).status).toBe(
      403,
    );
  });

  test("brings its pictures in the line of pictures, as they are", async () => {
    const path = `/preview/token/media/${id}/640.webp`;
    answers[path] = { headers: { "content-type": "image/webp" }, body: "bytes" };
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = { path: /wait/, until: promise };
    const waiting = [1, 2].map(() => fetch(`http://localhost:${port}/sign-in?wait`));
    const answer = await fetch(`http://localhost:${port}${path}`);
    expect([await answer.text(), answer.headers.get("content-type"), headersOf(answer)]).toEqual([
      "bytes",
      "image/webp",
      hidden,
    ]);
    resolve();
    await Promise.all(waiting);
  });
});

describe("while strangers crowd", () => {
  const guess = (stranger: number) => ({ cookie: `next-auth.session-token=guess-${stranger}` });
  test.each([
    ["made-up cookies at the desk", "/desk?wait", guess, undefined],
    ["searching", "/ar/search?q=wait", () => ({}), undefined],
    ["suggestions", "/ar/search/suggestions.json?q=wait", () => ({}), undefined],
    ["pages of the sign-in", "/sign-in?wait", () => ({}), undefined],
    ["forms with an action", "/sign-in?wait", () => ({ "next-action": action }), "[]"],
    ["interfaces of the desk", "/api/notifications?wait", guess, undefined],
    ["the library's pictures", "/desk/media/x?wait", guess, undefined],
    ["share cards", `/media/card/${id}/${"0a".repeat(12)}.jpeg?wait`, () => ({}), undefined],
    ["comments", "/api/comments?wait", () => ({}), "a=b"],
  ])("the newsroom and readers are answered: %s", { timeout: 40_000 }, async (_, path, headersOf, body) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = { path: /wait/, until: promise };
    const site = `http://localhost:${port}`;
    const crowd = Array.from({ length: 210 }, async (_, stranger) => {
      const headers = { "x-forwarded-for": `198.51.100.${stranger}`, ...headersOf(stranger) };
      const answer = await fetch(site + path, { headers, ...(body && { method: "POST", body }) });
      await answer.text();
      return answer.status;
    });
    // Drawn or waiting, 62 have a place.
    await vi.waitFor(() => expect(door.figures().overloaded).toBe(210 - 62), { timeout: 20_000 });
    expect((await fetch(`${site}/desk`, { headers: signedIn("sealed") })).status).toBe(200);
    expect((await ask("/en")).status).toBe(200);
    resolve();
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([200, 503]));
    expect(reads.lookUp).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["cookie", (number: number) => `next-auth.session-token=guess-${number}`],
    ["accept-language", (number: number) => `x-${number}`],
    ["user-agent", (number: number) => `x-${number}`],
    ["next-router-state-tree", (number: number) => `x-${number}`],
    ["x-warraq-client", (number: number) => `198.51.100.${number}`],
    ["x-forwarded-for", (number: number) => `198.51.100.${number}, 203.0.113.1`],
    ["x-forwarded-for", (number: number) => `2001:db8:0:1::${number.toString(16)}`],
    ["x-real-ip", (number: number) => `198.51.100.${number}`],
    ["x-http-method-override", (number: number) => `X${number}`],
  ])("one address has so many places, whatever it says of itself in %s", async (name, said) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = { path: /wait/, until: promise };
    const crowd = Array.from({ length: 50 }, async (_, number) => {
      const headers = { "x-forwarded-for": "203.0.113.1", [name]: said(number) };
      return (await fetch(`http://localhost:${port}/sign-in?wait`, { headers })).status;
    });
    await vi.waitFor(() => expect(door.figures().overloaded).toBe(50 - 20));
    resolve();
    await Promise.all(crowd);
  });
});

test("who is refused again and again hears of it late, and holds up nobody", async () => {
  const refused = Array.from({ length: 25 }, () => ask("/desk?_rsc=a", { rsc: "1" }));
  let heard = 0;
  for (const each of refused) void each.then(() => (heard += 1));
  await vi.waitFor(() => expect(heard).toBe(20));
  expect((await ask("/en")).status).toBe(200);
  expect((await ask("/desk?_rsc=a", { rsc: "1", "x-forwarded-for": "198.51.100.1" })).status).toBe(403);
  expect(heard).toBe(20);
  expect(new Set((await Promise.all(refused)).map(({ status }) => status))).toEqual(new Set([403]));
});

describe("what an answer took", () => {
  test("is told to who manages the site, and no cache keeps that", async () => {
    const timingOf = async (headers: Record<string, string>) => (await ask("/en", headers)).headers;
    for (const headers of [{}, signedIn("guess"), signedIn("sealed")])
      expect((await timingOf(headers)).get("server-timing")).toBeNull();
    noteExpired(["site"]);
    const drawn = await timingOf({ ...signedIn("sealed-admin"), ...edge });
    expect(drawn.get("server-timing")).toMatch(/^lookup;dur=[\d.]+, drawn;dur=[\d.]+$/);
    expect(drawn.get("surrogate-control")).toBeNull();
    expect(drawn.get("cache-control")).toBe("private, max-age=0, must-revalidate");
    const kept = await timingOf({ ...signedIn("sealed-admin"), ...edge });
    expect(kept.get("server-timing")).toMatch(/^kept;dur=[\d.]+$/);
    const anybody = await timingOf(edge);
    expect(anybody.get("surrogate-control")).toBe("max-age=3600");
    expect(anybody.get("etag")).toBe(kept.get("etag"));
  });

  test("and opens no more cookies of a crowd than it has time for", async () => {
    await ask("/en");
    vi.useFakeTimers({ toFake: ["performance"] });
    const crowd = Array.from({ length: 150 }, (_, number) => ask("/en", signedIn(`guess-${String(number)}`)));
    await Promise.all(crowd).finally(() => vi.useRealTimers());
    expect(reads.sessionIn).toHaveBeenCalledTimes(100);
  });
});

describe("nobody waits without an end", () => {
  const facts = ({ status, headers }: Response) => [status, headers.get("retry-after")];

  test("for a page that is stuck, also who joined its drawing; what comes late is kept for the next", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = { path: /about/, until: promise };
    const startedAt = performance.now();
    const both = await Promise.all([ask("/en/about"), ask("/en/about")]);
    expect(both.map(facts)).toEqual([
      [503, "3"],
      [503, "3"],
    ]);
    expect(performance.now() - startedAt).toBeGreaterThan(2_500);
    expect(drawnPaths()).toEqual(["/en/about"]);
    resolve();
    await vi.waitFor(async () => expect((await ask("/en/about")).status).toBe(200));
    expect(drawnPaths()).toEqual(["/en/about"]);
  });

  test("and who is refused gets the refusal whole, also when its page comes before she hears of it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = { path: /about/, until: promise };
    const headers = { ...signedIn("sealed-admin"), ...edge };
    const refused = Promise.all(Array.from({ length: 25 }, () => ask("/en/about", headers)));
    await vi.waitFor(() => expect(door.figures().overloaded).toBe(25), { timeout: 10_000 });
    resolve();
    for (const answer of await refused) {
      expect([...facts(answer), answer.headers.get("cache-control")]).toEqual([503, "3", "no-store"]);
      expect(await answer.text()).toContain("</html>");
      for (const name of ["surrogate-control", "surrogate-key", "server-timing", "etag"])
        expect(answer.headers.get(name)).toBeNull();
    }
  });

  test("and an answer that comes to nothing at its end leaves nothing behind in the one that is given", async () => {
    for (const headers of [edge, signedIn("sealed-admin")]) {
      vi.spyOn(Body.prototype, "in").mockRejectedValueOnce(new Error("no memory"));
      const answer = await ask("/en/about", headers);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([500, "no-store"]);
      for (const name of ["surrogate-control", "surrogate-key", "server-timing", "etag"])
        expect(answer.headers.get(name)).toBeNull();
    }
    vi.restoreAllMocks();
  });

  test("for a look-up or a session that the database does not answer", async () => {
    const never = new Promise<never>(() => {});
    reads.publishedPlace.mockReturnValue(never);
    reads.lookUp.mockReturnValue(never);
    const answers = await Promise.all([ask(`/en/a/${id}/x`), ask("/desk", signedIn("sealed"))]);
    expect(answers.map(facts)).toEqual([
      [503, "3"],
      [307, null],
    ]);
    const desk = await ask("/desk?_rsc=1", { ...signedIn("sealed"), rsc: "1" });
    expect(facts(desk)).toEqual([503, "3"]);
  });

  test("nor does who is signed in, for a page that lies ready", async () => {
    expect((await ask("/en")).status).toBe(200);
    reads.lookUp.mockReturnValue(new Promise(() => {}));
    const kept = await ask("/en", signedIn("sealed-unanswered"));
    expect([kept.status, kept.headers.get("server-timing")]).toEqual([200, null]);
  });

  test("and what fails without a database is told to come again", async () => {
    answers["/en/about"] = { status: 500 };
    expect(facts(await ask("/en/about"))).toEqual([500, null]);
    reads.isDatabaseThere.mockResolvedValue(false);
    expect(facts(await ask("/en/about"))).toEqual([503, "3"]);
  });
});
