import { expect, test } from "vitest";
import { findWrong, seenInSigns, type Wanted } from "./rules";

const site = "https://example.org";
const changedAt = new Date("2026-11-28T11:32:07.250Z");
const wanted: Wanted = {
  id: "0000000000",
  edition: "ar",
  slug: "الماء-يعود",
  revision: 3,
  isKilled: false,
  changedAt,
  number: 1_001,
  isInFeed: true,
};
const address = encodeURI(`${site}/ar/a/0000000000/الماء-يعود`);
const [feedAddress, sitemapAddress] = [`${site}/ar/rss.xml`, `${site}/ar/sitemap/2.xml`];
const changed = '<meta property="article:modified_time" content="2026-11-28T14:32:07+03:00">';
const page = (revision: number, canonical = address, told = changed) =>
  `<link rel="canonical" href="${canonical}">${told}<article lang="ar" data-revision="${revision}">`;
const item = (moment: string) =>
  `<item><guid isPermaLink="true">${site}/ar/a/0000000000</guid><atom:updated>${moment}</atom:updated></item>`;
const entry = (moment: string) => `<url><loc>${address}</loc><lastmod>${moment}</lastmod></url>`;
const moment = changedAt.toISOString();

type Answers = Record<string, { status: number; body: string } | null>;
const whole: Answers = {
  [address]: { status: 200, body: page(3) },
  [feedAddress]: { status: 200, body: `<rss>${item(moment)}</rss>` },
  [sitemapAddress]: { status: 200, body: entry(moment) },
};
const gone: Answers = {
  [address]: { status: 410, body: "" },
  [feedAddress]: { status: 200, body: "<rss></rss>" },
  [sitemapAddress]: { status: 404, body: "" },
};
const found = (of: Wanted, answers: Answers) => findWrong(of, site, async (asked) => answers[asked] ?? null);

test("what stands everywhere as it should is proven, and so is what is gone everywhere", async () => {
  expect(await found(wanted, whole)).toBeNull();
  expect(await found({ ...wanted, isInFeed: false }, { ...whole, [feedAddress]: null })).toBeNull();
  expect(await found({ ...wanted, revision: null }, gone)).toBeNull();
});

test("a killed story is gone, and in its place the feed may say so under its id", async () => {
  const killed = { ...wanted, revision: null, isKilled: true };
  const feed = (link: string) => ({
    [feedAddress]: {
      status: 200,
      body: `<item><link>${link}</link><guid>${site}/ar/a/0000000000</guid></item>`,
    },
  });
  expect(await found(killed, gone)).toBeNull();
  expect(await found(killed, { ...gone, ...feed(`${site}/ar/a/0000000000`) })).toBeNull();
  const still = { place: "feed", problem: "present" };
  expect(await found(killed, { ...gone, ...feed(address) })).toMatchObject(still);
  expect(await found({ ...killed, isKilled: false }, { ...gone, ...feed(address) })).toMatchObject(still);
});

test("what was never changed tells when it was published", async () => {
  const told = changed.replace("modified", "published");
  const untouched = { [address]: { status: 200, body: page(3, address, told) } };
  expect(await found(wanted, { ...whole, ...untouched })).toBeNull();
  const body = `<item><guid isPermaLink="true">${site}/ar/a/0000000000</guid><pubDate>${changedAt.toUTCString()}</pubDate></item>`;
  expect(await found(wanted, { ...whole, [feedAddress]: { status: 200, body } })).toBeNull();
});

const former = "2026-11-01T00:00:00.000Z";
test.each<[string, Answers, object]>([
  [
    "nothing answers",
    { [address]: null },
    { place: "page", problem: "unreachable", status: null, revision: null },
  ],
  [
    "it is not there",
    { [address]: { status: 404, body: "" } },
    { place: "page", problem: "status", status: 404 },
  ],
  ["the server is broken", { [address]: { status: 503, body: "" } }, { problem: "status", status: 503 }],
  ["it moved on", { [address]: { status: 308, body: "" } }, { problem: "status", status: 308 }],
  [
    "it shows older words",
    { [address]: { status: 200, body: page(2) } },
    { problem: "revision", revision: 2 },
  ],
  [
    "it does not show the last correction",
    { [address]: { status: 200, body: page(3, address, changed.replace(":32:", ":31:")) } },
    { place: "page", problem: "revision", revision: null },
  ],
  ["it shows no story", { [address]: { status: 200, body: "<p>" } }, { problem: "revision", revision: null }],
  [
    "it calls itself otherwise",
    { [address]: { status: 200, body: page(3, `${site}/ar/a/0000000000/else`) } },
    { place: "page", problem: "address" },
  ],
  [
    "the feed lacks it",
    { [feedAddress]: { status: 200, body: "<rss></rss>" } },
    { place: "feed", problem: "missing" },
  ],
  [
    "the feed is older",
    { [feedAddress]: { status: 200, body: item(former) } },
    { place: "feed", problem: "revision" },
  ],
  ["the feed does not answer", { [feedAddress]: null }, { place: "feed", problem: "unreachable" }],
  [
    "the sitemap lacks it",
    { [sitemapAddress]: { status: 200, body: "" } },
    { place: "sitemap", problem: "missing" },
  ],
  [
    "the sitemap is older",
    { [sitemapAddress]: { status: 200, body: entry(former) } },
    { problem: "revision" },
  ],
  [
    "the sitemap is gone",
    { [sitemapAddress]: { status: 404, body: "" } },
    { problem: "status", status: 404 },
  ],
])("published, and %s", async (_, answers, wrong) => {
  expect(await found(wanted, { ...whole, ...answers })).toMatchObject(wrong);
});

test.each<[string, Answers, object]>([
  [
    "its page is still there",
    { [address]: { status: 200, body: page(3) } },
    { place: "page", problem: "status", status: 200 },
  ],
  [
    "its page says nothing of it",
    { [address]: { status: 404, body: "" } },
    { problem: "status", status: 404 },
  ],
  [
    "the feed still has it",
    { [feedAddress]: { status: 200, body: item(moment) } },
    { place: "feed", problem: "present" },
  ],
  [
    "the sitemap still has it",
    { [sitemapAddress]: { status: 200, body: entry(moment) } },
    { problem: "present" },
  ],
  ["nothing answers", { [address]: null }, { problem: "unreachable" }],
])("withdrawn, and %s", async (_, answers, wrong) => {
  expect(await found({ ...wanted, revision: null }, { ...gone, ...answers })).toMatchObject(wrong);
});

test("what was seen is told in signs", async () => {
  const seen = await found(wanted, { ...whole, [address]: { status: 200, body: page(2) } });
  expect(seen && seenInSigns(seen)).toBe(`${address} · 200 · #2`);
  const nothing = await found(wanted, {});
  expect(nothing && seenInSigns(nothing)).toBe(address);
});

test.each([
  ["its own revision", 3, 200, '<div data-front="3">', null],
  ["an older one", 3, 200, '<div data-front="2">', { problem: "revision", revision: 2 }],
  ["none yet", 3, 200, "<div>", { problem: "revision", revision: null }],
  ["none, as it should after an undo", null, 200, "<div>", null],
  ["one that was undone", null, 200, '<div data-front="1">', { problem: "revision", revision: 1 }],
  ["an error", 3, 503, "", { problem: "status", status: 503 }],
])("a front's page shows %s", async (_, front, status, body, wrong) => {
  const seen = await findWrong({ path: "/ar", front }, site, async () => ({ status, body }));
  if (wrong) expect(seen).toMatchObject({ place: "page", address: `${site}/ar`, ...wrong });
  else expect(seen).toBeNull();
});
