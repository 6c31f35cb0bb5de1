import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { emptyContent } from "@/newsroom/content/words";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { escapeXml, type Feed, rssFeed } from "./rules";

const article: PublishedArticle = {
  id: "r9vkp87kz7",
  edition: "ar",
  slug: "ماء-وملح",
  genre: "analysis",
  headline: "ماء & ملح <في> «البصرة»",
  standfirst: "",
  section: { id: "s", name: "بيئة", slug: "بيئة" },
  ...{ dateline: "", topics: [], bylines: [], leadPicture: null, body: emptyContent.body, pictures: {} },
  ...{ isOpenForComments: true, siblings: [], revision: 1 },
  firstPublishedAt: new Date("2018-08-02T09:05:00Z"),
  revisedAt: new Date("2018-08-03T10:00:00Z"),
};
const feed: Feed = {
  edition: editions.ar,
  title: "الضفّتان",
  description: "خبر",
  address: "https://example.org/",
  feedAddress: "https://example.org/ar/rss.xml",
  siteUrl: "https://example.org",
  stories: [{ article, genreName: "تحليل", html: "<p>نصّ &amp; ]]&gt; ]]> كامل\u0000</p>" }],
};

test("a feed names itself, its language and when it changed", () => {
  const xml = rssFeed(feed);
  expect(xml).toContain('<atom:link href="https://example.org/ar/rss.xml" rel="self"');
  expect(xml).toContain("<language>ar</language>");
  expect(xml).toContain("<lastBuildDate>Fri, 03 Aug 2018 10:00:00 GMT</lastBuildDate>");
});

test("a story is escaped, links to its full address and is known by its short one", () => {
  const xml = rssFeed(feed);
  expect(xml).toContain("<title>ماء &amp; ملح &lt;في&gt; «البصرة»</title>");
  expect(xml).toContain("<link>https://example.org/ar/a/r9vkp87kz7/%D9%85%D8%A7%D8%A1-");
  expect(xml).toContain('<guid isPermaLink="true">https://example.org/ar/a/r9vkp87kz7</guid>');
  expect(xml).toContain("<category>بيئة</category><category>تحليل</category>");
  expect(xml.match(/<description>/g)).toHaveLength(1);
});

test("a story names each of its writers, and its picture with type, size and credit", () => {
  const bylines = ["نوّار الساعدي", "A & B"].map((name) => ({
    id: name,
    name,
    slug: name,
    description: "",
    picture: null,
  }));
  const leadPicture = {
    ...{ id: "tsj08ds84d", width: 3000, height: 2000, renditions: { jpeg: [640, 1280, 1920] } },
    ...{ caption: "ماء <في> البصرة", credit: "سما", alternative: "", isDecorative: true },
  };
  const xml = rssFeed({
    ...feed,
    stories: [{ article: { ...article, bylines, leadPicture }, genreName: "خبر", html: "" }],
  });
  expect(xml).toContain("<dc:creator>نوّار الساعدي</dc:creator><dc:creator>A &amp; B</dc:creator>");
  expect(xml).toContain(
    '<media:content url="https://example.org/media/tsj08ds84d/1280.jpeg" type="image/jpeg" medium="image" ' +
      'width="1280" height="853"><media:description>ماء &lt;في&gt; البصرة</media:description>' +
      "<media:credit>سما</media:credit></media:content>",
  );
  expect(rssFeed(feed)).not.toMatch(/dc:creator>|media:content /);
});

test("a story is there whole, and says when it changed", () => {
  const xml = rssFeed(feed);
  expect(xml).toContain("<atom:updated>2018-08-03T10:00:00.000Z</atom:updated>");
  expect(xml).toContain(
    "<content:encoded><![CDATA[<p>نصّ &amp; ]]&gt; ]]]]><![CDATA[> كامل</p>]]></content:encoded>",
  );
});

test("a feed changed when its last changed story did", () => {
  const later = { ...article, revisedAt: new Date("2018-08-09T10:00:00Z") };
  const stories = [article, later, { ...article, revisedAt: null }].map((each) => ({
    article: each,
    genreName: "خبر",
    html: "",
  }));
  expect(rssFeed({ ...feed, stories })).toContain(
    "<lastBuildDate>Thu, 09 Aug 2018 10:00:00 GMT</lastBuildDate>",
  );
});

test("an empty feed is a feed", () => {
  expect(rssFeed({ ...feed, stories: [] })).toMatch(/<channel>[\s\S]*<\/channel><\/rss>$/);
});

test("what XML cannot carry is left out", () => {
  expect(escapeXml("a\u0000b\u000bc\ud800d\"e'")).toBe("abcd&quot;e&apos;");
});
