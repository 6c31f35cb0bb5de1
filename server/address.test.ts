import { describe, expect, test } from "vitest";
import { shortIdFrom } from "@/newsroom/short-id";
import { addressOf, reducedUrl } from "./address";

const id = shortIdFrom(new Uint8Array(9).fill(7));

describe("what an address asks for", () => {
  test.each([
    ["/", "page", "/"],
    ["/en", "page", "/en"],
    [`/ar/a/${id}/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF`, "page", `/ar/a/${id}/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF`],
    ["/ar/section/x/page/2", "page", "/ar/section/x/page/2"],
    ["/ar/rss.xml", "file", "/ar/rss.xml"],
    ["/robots.txt", "file", "/robots.txt"],
    [`/ar/answer/comment/${id}`, "query", `/ar/answer/comment/${id}`],
    [`/en/answer/reaction/${id}`, "query", `/en/answer/reaction/${id}`],
    ["/ar/search", "query", "/ar/search"],
    ["/desk/stories", "desk", "/desk/stories"],
    ["/sign-in", "desk", "/sign-in"],
    ["/api/comments", "api", "/api/comments"],
    [`/media/${id}/640.webp`, "media", `/media/${id}/640.webp`],
    [`/media/nameplate/${"0a".repeat(16)}.svg`, "media", `/media/nameplate/${"0a".repeat(16)}.svg`],
    ["/_next/static/a.css", "static", "/_next/static/a.css"],
  ])("%s is a %s", (path, area, normal) => {
    expect(addressOf(path)).toMatchObject({ area, path: normal });
  });

  test("one page has one spelling", () => {
    expect(addressOf("/ar/section/%61")).toMatchObject({ path: "/ar/section/a" });
    expect(addressOf("/en/section/a/")).toMatchObject({ area: "moved", to: "/en/section/a" });
  });

  test.each([
    "/ar/a/nonsense/x",
    `/ar/a/${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}/x`,
    "/ar/answer/comment/x",
    `/ar/answer/vote/${id}`,
    "/ar/answer",
    "/ar/section/x/page/0",
    "/ar/section/x/page/99999",
    "/ar/section/x/page/2x",
    "/ar/section",
    "/ar/section/x/y",
    "/ar/section/x/rss.xml/y",
    "/ar/about/x",
    "/ar/robots.txt",
    "/ar/sitemap/0.xml",
    `/ar/a/${id}/x/y`,
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
  test.each([
    ["cut within a letter", escaped.slice(0, -1)],
    ["cut behind a percent sign", `${escaped.slice(0, 12)}%`],
    ["with half a letter", `${escaped}%D8`],
    ["escaped twice", encodeURIComponent(escaped)],
    ["escaped three times", encodeURIComponent(encodeURIComponent(escaped))],
    ["in Windows-1256", "%CC%D3%D1-%C7%E1%D5%DD%D5%C7%DD"],
    ["unescaped", Buffer.from(slug).toString("latin1")],
    ["with a stroke in it", `a%2Fb`],
    ["with a null", "%00"],
    ["too long", "x".repeat(300)],
  ])("a story is found by its id behind a slug %s", (_, torn) => {
    expect(addressOf(`/ar/a/${id}/${torn}`)).toMatchObject({ area: "page", story: { id, slug: "-" } });
    expect(addressOf(`/ar/a/${id}/${torn}/comments/2`)).toMatchObject({ story: { id, rest: "/comments/2" } });
    expect(addressOf(`/ar/a/${id}/${torn}/x`).area).toBe("none");
  });

  test.each([
    ["escaped twice", encodeURIComponent(escaped)],
    ["escaped three times", encodeURIComponent(encodeURIComponent(escaped))],
    ["in Windows-1256", "%CC%D3%D1-%C7%E1%D5%DD%D5%C7%DD"],
    ["in Windows-1256, escaped twice", "%25CC%25D3%25D1-%25C7%25E1%25D5%25DD%25D5%25C7%25DD"],
    ["unescaped", Buffer.from(slug).toString("latin1")],
  ])("a list moves to its slug from one %s", (_, torn) => {
    for (const rest of ["", "/rss.xml", "/page/2"])
      expect(addressOf(`/ar/section/${torn}${rest}`)).toEqual({
        area: "moved",
        to: `/ar/section/${escaped}${rest}`,
      });
  });

  test.each(["/favicon.ico", "/apple-touch-icon.png", "/apple-icon.png", "/icon.svg"])(
    "%s is an icon of the site",
    (path) => expect(addressOf(path)).toMatchObject({ area: "static" }),
  );

  test.each([
    "/wp-login.php",
    "/search",
    "/media",
    "/media/x/640.webp",
    `/media/${id}`,
    `/media/${id}/640.svg`,
    `/media/${id}/640.webp/x`,
    "/AR",
    "/ar_eg/about",
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
    for (const rest of ["comments/newest/12", "comments/answered"])
      expect(addressOf(`/ar/a/${id}/%D9%85/${rest}`)).toMatchObject({
        area: "page",
        story: { id, slug: "م", rest: `/${rest}` },
      });
    for (const rest of ["comments/newest", "comments/newest/0", "comments/answered/2", "comments/oldest/1"])
      expect(addressOf(`/ar/a/${id}/%D9%85/${rest}`).area).toBe("none");
    for (const rest of ["comments", "comments/0", "comments/x", "others/2", "comments/2/3"])
      expect(addressOf(`/ar/a/${id}/%D9%85/${rest}`).area).toBe("none");
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
    expect(reduced(`/ar/answer/reaction/${id}?refused=429&q=x`)).toBe(
      `/ar/answer/reaction/${id}?refused=429`,
    );
    expect(reduced(`/ar/answer/comment/${id}?draft=kept`)).toBe(`/ar/answer/comment/${id}?draft=kept`);
  });

  test("the answer speaks the edition's language", () => {
    expect(addressOf("/en/a/nonsense")).toEqual({ area: "none", edition: "en" });
  });
});
