import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { deskRoots, machineRoots, queryRoots, siteFiles } from "@/newsroom/address/pages";
import { shortIdFrom } from "@/newsroom/short-id";
import { addressOf, reducedUrl } from "./address";

const id = shortIdFrom(new Uint8Array(9).fill(7));
const thread = "comments/thread/3f2b8c1e-0000-4000-8000-000000000000";

describe("what an address asks for", () => {
  test.each([
    ["/", "page", "/"],
    ["/en", "page", "/en"],
    [`/ar/a/${id}/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF`, "page", `/ar/a/${id}/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF`],
    ["/ar/section/x/page/2", "page", "/ar/section/x/page/2"],
    ["/ar/corrections", "page", "/ar/corrections"],
    ["/en/corrections/page/2", "page", "/en/corrections/page/2"],
    ["/ar/rss.xml", "file", "/ar/rss.xml"],
    ["/en/manifest.webmanifest", "file", "/en/manifest.webmanifest"],
    ["/robots.txt", "file", "/robots.txt"],
    [`/ar/answer/comment/${id}`, "query", `/ar/answer/comment/${id}`],
    [`/en/answer/reaction/${id}`, "query", `/en/answer/reaction/${id}`],
    ["/ar/answer/commenter", "query", "/ar/answer/commenter"],
    [`/ar/answer/commenter/${"A".repeat(43)}`, "query", `/ar/answer/commenter/${"A".repeat(43)}`],
    [`/en/answer/unsubscribe/${"0".repeat(64)}`, "query", `/en/answer/unsubscribe/${"0".repeat(64)}`],
    ["/ar/search", "query", "/ar/search"],
    ["/desk/stories", "desk", "/desk/stories"],
    ["/desk/worker.js", "static", "/desk/worker.js"],
    ["/sign-in", "desk", "/sign-in"],
    ["/preview/token", "desk", "/preview/token"],
    ["/api/comments", "api", "/api/comments"],
    [`/media/${id}/640.webp`, "media", `/media/${id}/640.webp`],
    [`/media/nameplate/${"0a".repeat(16)}.svg`, "media", `/media/nameplate/${"0a".repeat(16)}.svg`],
    [`/media/card/${id}/${"0a".repeat(12)}.jpeg`, "media", `/media/card/${id}/${"0a".repeat(12)}.jpeg`],
    ["/_next/static/a.css", "static", "/_next/static/a.css"],
  ])("%s is a %s", (path, area, normal) => {
    expect(addressOf(path)).toMatchObject({ area, path: normal });
  });

  test("one page has one spelling", () => {
    expect(addressOf("/ar/section/%61")).toMatchObject({ path: "/ar/section/a" });
    expect(addressOf("/en/section/a/")).toMatchObject({
      area: "page",
      path: "/en/section/a",
      isMended: true,
    });
    expect(addressOf("/desk/stories/")).toEqual({ area: "moved", to: "/desk/stories" });
  });

  test.each([
    "/ar/a/nonsense/x",
    `/ar/a/${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}/x`,
    "/ar/answer/comment/x",
    `/ar/answer/vote/${id}`,
    "/ar/answer/commenter/short",
    "/ar/answer/unsubscribe",
    "/ar/answer",
    "/ar/section/x/page/0",
    "/ar/section/x/page/99999",
    "/ar/section/x/page/2x",
    "/ar/section",
    "/ar/section/x/y",
    "/ar/section/x/rss.xml/y",
    "/ar/about/x",
    "/ar/corrections/x",
    "/ar/corrections/page",
    "/ar/corrections/page/0",
    "/ar/corrections/page/2/x",
    "/ar/robots.txt",
    "/ar/sitemap/0.xml",
    `/ar/answer/comment/${id}/x`,
    "/ar/search/x",
    "/ar/answer/comment/:story",
    "/ar/missing",
    "/ar//x",
    `/ar/media/nameplate/${"0a".repeat(16)}.svg`,
    "/ar/%00",
    "/ar/%FF",
    "/ar/../desk",
    "/ar/%2e%2e/desk",
    "/ar/a%2Fb",
    "/ar/1/2/3/4/5/6/7/8",
    `/ar/section/${"x".repeat(241)}`,
  ])("nothing is at %s", (path) => {
    expect(addressOf(path)).toMatchObject({ area: "none", edition: "ar" });
  });

  const slug = "جسر-الصفصاف";
  const escaped = encodeURIComponent(slug);
  const windows = "%CC%D3%D1-%C7%E1%D5%DD%D5%C7%DD";
  const mark = encodeURIComponent("\u200f");

  test.each([
    ["a slug cut within a letter", `${id}/${escaped.slice(0, -1)}`],
    ["a slug cut behind a percent sign", `${id}/${escaped.slice(0, 12)}%`],
    ["a slug with half a letter", `${id}/${escaped}%D8`],
    ["a slug escaped twice", `${id}/${encodeURIComponent(escaped)}`],
    ["a slug escaped three times", `${id}/${encodeURIComponent(encodeURIComponent(escaped))}`],
    ["a slug in Windows-1256", `${id}/${windows}`],
    ["a slug unescaped", `${id}/${Buffer.from(slug).toString("latin1")}`],
    ["a slug with a stroke in it", `${id}/a%2Fb`],
    ["a slug with a null", `${id}/%00`],
    ["a slug too long", `${id}/${"x".repeat(300)}`],
    ["a comma behind the id", `${id}${encodeURIComponent("،")}`],
    ["its sentence behind the id", `${id}).${encodeURIComponent(" اقرأ المزيد")}`],
    ["a word glued to the id", `${id}${escaped}`],
    ["marks of direction around the id", `${mark}${id}${mark}/${escaped}`],
    ["a mark within the id", `${id.slice(0, 4)}${mark}${id.slice(4)}`],
    ["capitals", `${id.toUpperCase()}/${escaped}`],
    ["a query that lost its sign", `${id}&fbclid=x`],
    ["further segments", `${id}/x/y/1/2/3/4/5/6`],
    ["two strokes", `/${id}//${escaped}`],
    ["a stroke at its end", `${id}/${escaped}/`],
  ])("a story is found by its id in an address with %s", (_, torn) => {
    for (const root of ["/ar/a/", "/AR/A/", "//ar/a/", "/ar%2Fa%2F", "/a/", `/${mark}ar/a/`])
      expect(addressOf(`${root}${torn}`)).toMatchObject({ area: "page", isMended: true, story: { id } });
  });

  test("a page of its comments stays one, behind whatever slug; nothing else does", () => {
    for (const below of ["comments/2", "comments/newest/12", "comments/useful/1", thread]) {
      for (const torn of [escaped.slice(0, -1), windows, "a%2Fb", "x/y"])
        expect(addressOf(`/ar/a/${id}/${torn}/${below}`)).toMatchObject({ story: { id, rest: `/${below}` } });
      expect(addressOf(`/ar/a/${id.toUpperCase()}/${escaped}/${below}/`)).toMatchObject({
        isMended: true,
        story: { id, rest: `/${below}` },
      });
    }
    for (const below of [
      "comments",
      "comments/0",
      "comments/newest/0",
      "comments/thread/1",
      "comments/2/3",
      "others/2",
    ]) {
      const address = addressOf(`/ar/a/${id}/%D9%85/${below}`);
      expect(address).toMatchObject({ isMended: true, story: { id } });
      expect(address).not.toHaveProperty("story.rest");
    }
  });

  test.each([
    ["escaped twice", encodeURIComponent(escaped)],
    ["escaped three times", encodeURIComponent(encodeURIComponent(escaped))],
    ["in Windows-1256", windows],
    ["in Windows-1256, escaped twice", windows.replaceAll("%", "%25")],
    ["unescaped", Buffer.from(slug).toString("latin1")],
    ["read as Latin letters and escaped", encodeURIComponent(Buffer.from(slug).toString("latin1"))],
  ])("a list is known by a slug %s", (_, torn) => {
    for (const rest of ["", "/rss.xml", "/page/2"])
      expect(addressOf(`/ar/section/${torn}${rest}`)).toMatchObject({
        path: `/ar/section/${escaped}${rest}`,
        isMended: true,
        list: { kind: "section", slug },
      });
  });

  test("nothing that is longer than the door takes is mended", () => {
    for (const path of [`/a/${id}/${"x".repeat(3000)}`, "/".repeat(3000)])
      expect(addressOf(path)).toEqual({ area: "none", edition: undefined });
  });

  test.each([
    ["/AR/About", "/ar/about"],
    ["/ar/about%D8%8C", "/ar/about"],
    ["/en/)", "/en"],
    ["/%E2%80%8Fen", "/en"],
    ["/ar//rss.xml", "/ar/rss.xml"],
    ["/Robots.txt", "/robots.txt"],
    ["/EN/search/", "/en/search"],
    ["/%D8%8C", "/"],
    ["//", "/"],
  ])("%s was meant as %s", (path, meant) => {
    expect(addressOf(path)).toMatchObject({ path: meant, isMended: true });
  });

  test.each([
    "/favicon.ico",
    "/icon-192.png",
    "/icon-maskable-512.png",
    "/apple-touch-icon.png",
    "/apple-icon.png",
    "/icon.svg",
  ])("%s is an icon of the site", (path) => expect(addressOf(path)).toMatchObject({ area: "static" }));

  test.each([
    "/wp-login.php",
    "/search",
    "/media",
    "/media/x/640.webp",
    `/media/${id}`,
    `/media/${id}/640.svg`,
    `/media/${id}/640.webp/x`,
    `/media/card/${id}`,
    `/media/card/${id}/${"0a".repeat(11)}.jpeg`,
    `/media/card/x/${"0a".repeat(12)}.jpeg`,
    `/media/card/${id}/${"0a".repeat(12)}.jpeg/x`,
    "/ar_eg/about",
    "/%00",
    "/a/nonsense",
    `/b/${id}`,
    `/a/${id}/${"x".repeat(3000)}`,
    "/arabic",
  ])("nothing is at %s, in no edition", (path) => {
    expect(addressOf(path)).toEqual({ area: "none", edition: undefined });
  });

  test("what an edition is called is left to who knows them, as long as it has the shape", () => {
    for (const key of ["xx", "ckb", "ar-eg"]) {
      expect(addressOf(`/${key}`)).toMatchObject({ area: "page", edition: key });
      expect(addressOf(`/${key}/rss.xml`)).toMatchObject({ area: "file", edition: key });
    }
  });

  test("what an address names is read out of it", () => {
    expect(addressOf("/en/topic/%D9%85/page/2")).toMatchObject({ list: { kind: "topic", slug: "م" } });
    expect(addressOf("/en/byline/x/rss.xml")).toMatchObject({ list: { kind: "byline", slug: "x" } });
    expect(addressOf(`/ar/a/${id}`)).toMatchObject({ story: { id } });
    expect(addressOf(`/ar/a/${id}/%D9%85`)).toMatchObject({ story: { id, slug: "م" } });
    expect(addressOf(`/ar/a/${id}/%D9%85/comments/2`)).toMatchObject({
      area: "page",
      story: { id, slug: "م", rest: "/comments/2" },
    });
    for (const rest of ["comments/newest/12", thread])
      expect(addressOf(`/ar/a/${id}/%D9%85/${rest}`)).toMatchObject({
        area: "page",
        story: { id, slug: "م", rest: `/${rest}` },
      });
  });

  test("of a query a page gets what it knows, each once, bounded, in one order", () => {
    const reduced = (url: string) => {
      const address = addressOf(url.split("?", 1)[0] ?? "");
      if (address.area !== "query") throw new Error(`${url} takes no query`);
      return reducedUrl(address, url);
    };
    expect(reduced("/ar/search")).toBe("/ar/search");
    expect(reduced("/ar/search?page=2&utm=x&q=%D9%85%D8%A7%D8%A1&q=b")).toBe(
      "/ar/search?q=%D9%85%D8%A7%D8%A1&page=2",
    );
    expect(reduced(`/en/search?q=${"x".repeat(900)}&page=12345`)).toBe(
      `/en/search?q=${"x".repeat(200)}&page=1234`,
    );
    expect(reduced("/ar/search?q=&x=1?q=2")).toBe("/ar/search?q=");
    // A feed is of the newest, in whatever order and on whatever page the search stood.
    for (const file of ["rss.xml", "atom.xml", "feed.json"])
      expect(reduced(`/ar/search/${file}?page=2&sort=newest&days=7&q=x`)).toBe(
        `/ar/search/${file}?q=x&days=7`,
      );
    expect(reduced(`/ar/answer/reaction/${id}?refused=429&q=x`)).toBe(
      `/ar/answer/reaction/${id}?refused=429`,
    );
    expect(reduced(`/ar/answer/comment/${id}?draft=kept`)).toBe(`/ar/answer/comment/${id}?draft=kept`);
  });

  test("what no redirect can have is passed on or refused before anybody looks for one", () => {
    for (const root of [...deskRoots, ...machineRoots])
      expect(addressOf(`/${root}/x`), root).not.toMatchObject({ area: "page" });
    for (const root of deskRoots) expect(addressOf(`/${root}`)).toMatchObject({ area: "desk" });
    for (const file of siteFiles) expect(addressOf(`/${file}`)).toMatchObject({ area: "file" });
    for (const root of queryRoots)
      expect([addressOf(`/ar/${root}`), addressOf(`/ar/${root}/comment/${id}`)]).toContainEqual(
        expect.objectContaining({ area: "query" }),
      );
  });

  test("the answer speaks the edition's language", () => {
    expect(addressOf("/en/a/nonsense")).toEqual({ area: "none", edition: "en" });
  });
});

test("an edge keeps nothing that is one person's: its configuration names every such root", () => {
  const configuration = readFileSync("deploy/edge/warraq.vcl", "utf8");
  const passed = /\^\/\(([a-z|-]+)\)\(\/\|/.exec(configuration)?.[1]?.split("|") ?? [];
  for (const root of [...deskRoots, "api"]) expect(passed).toContain(root);
});
