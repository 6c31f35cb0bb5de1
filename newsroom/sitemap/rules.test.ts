import { expect, test } from "vitest";
import { mostPictures, sitemap, sitemapFileOf, sitemapIndex, sitemapPath } from "./rules";

const address = "https://example.org/ar";

test("a place has its address and, where known, its change", () => {
  const changedAt = new Date("2018-08-02T09:05:00Z");
  expect(sitemap([{ address: "https://example.org/?a&b", changedAt }])).toContain(
    "<url><loc>https://example.org/?a&amp;b</loc><lastmod>2018-08-02T09:05:00.000Z</lastmod></url>",
  );
  expect(sitemap([{ address: "https://example.org/", changedAt: null }])).toContain(
    "<url><loc>https://example.org/</loc></url>",
  );
});

test("pictures stand with their page, as many as are read", () => {
  const pictures = ["https://example.org/media/a/1.jpeg", "https://example.org/media/b/1.jpeg"];
  expect(sitemap([{ address, changedAt: null, pictures }])).toContain(
    `</loc>${pictures.map((each) => `<image:image><image:loc>${each}</image:loc></image:image>`).join("")}</url>`,
  );
  const many = sitemap([{ address, changedAt: null, pictures: Array(mostPictures + 5).fill(address) }]);
  expect(many.split("<image:image>")).toHaveLength(mostPictures + 1);
  expect(many).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
});

test("news says whose it is, in which language, when it came, and its headline", () => {
  const news = { outlet: "ضفّة & نهر", language: "ar", title: "ماء <هنا>" };
  const publishedAt = "2018-08-02T12:05:00+03:00";
  const text = sitemap([{ address, changedAt: null, news: { ...news, publishedAt } }]);
  expect(text).toContain('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
  expect(text).toContain(
    `<news:news><news:publication><news:name>ضفّة &amp; نهر</news:name><news:language>ar</news:language></news:publication><news:publication_date>${publishedAt}</news:publication_date><news:title>ماء &lt;هنا&gt;</news:title></news:news>`,
  );
});

test("an index lists files", () => {
  const changedAt = new Date("2018-08-02T09:05:00Z");
  expect(sitemapIndex([{ address: "https://example.org/ar/sitemap/1.xml", changedAt }])).toContain(
    "<sitemap><loc>https://example.org/ar/sitemap/1.xml</loc><lastmod>2018-08-02T09:05:00.000Z</lastmod></sitemap>",
  );
});

test("what a file is stands in its name", () => {
  for (const file of [
    { kind: "news" },
    { kind: "lists", part: 12 },
    { kind: "stories", part: 99_999 },
  ] as const)
    expect(sitemapFileOf(sitemapPath("ar", file).replace("/ar/sitemap/", ""))).toEqual(file);
  for (const name of ["", "0.xml", "lists-0.xml", "lists-.xml", "1", "100000.xml", "news-1.xml", "x1.xml"])
    expect(sitemapFileOf(name), name).toBeUndefined();
});
