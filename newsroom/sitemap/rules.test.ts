import { expect, test } from "vitest";
import { sitemap, sitemapIndex } from "./rules";

test("a place has its address and, where known, its change", () => {
  const changedAt = new Date("2018-08-02T09:05:00Z");
  expect(sitemap([{ address: "https://example.org/?a&b", changedAt }])).toContain(
    "<url><loc>https://example.org/?a&amp;b</loc><lastmod>2018-08-02T09:05:00.000Z</lastmod></url>",
  );
  expect(sitemap([{ address: "https://example.org/", changedAt: null }])).toContain(
    "<url><loc>https://example.org/</loc></url>",
  );
});

test("an index lists files", () => {
  expect(sitemapIndex(["https://example.org/ar/sitemap/1.xml"])).toContain(
    "<sitemap><loc>https://example.org/ar/sitemap/1.xml</loc></sitemap>",
  );
});
