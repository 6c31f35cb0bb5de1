import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { feedFormats } from "@/newsroom/address/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { writeFeed } from "./formats";
import type { Feed } from "./rules";

const named = (name: string) => ({ id: name, name, slug: name, description: "", picture: null });
const article: PublishedArticle = {
  id: "r9vkp87kz7",
  edition: "ar",
  slug: "ماء-وملح",
  genre: "analysis",
  headline: "ماء & ملح <في> «البصرة»",
  standfirst: "من ضفّة & أخرى",
  section: { id: "s", name: "بيئة", slug: "بيئة" },
  ...{ dateline: "", topics: [], bylines: ["نوّار الساعدي", "A & B"].map(named) },
  ...{
    body: emptyContent.body,
    pictures: {},
    isOpenForComments: true,
    corrections: [],
    siblings: [],
    revision: 1,
  },
  leadPicture: {
    ...{ id: "tsj08ds84d", width: 3000, height: 2000, renditions: { jpeg: [720, 1280, 1920] } },
    ...{ caption: "ماء <في> البصرة", credit: "سما", alternative: "", isDecorative: true },
  },
  firstPublishedAt: new Date("2018-08-02T09:05:00Z"),
  revisedAt: new Date("2018-08-03T10:00:00Z"),
};
const html = "<p>نصّ &amp; ]]&gt; ]]> كامل\u0000</p>";
const whole = "<p>نصّ &amp; ]]&gt; ]]> كامل</p>";
const feed: Feed = {
  edition: editions.ar,
  title: "الضفّتان",
  description: "خبر",
  address: "https://example.org/",
  feedAddress: "https://example.org/ar/feed",
  siteUrl: "https://example.org",
  stories: [{ article, genreName: "تحليل", originName: null, html }],
  kills: [],
};
const bare: Feed = {
  ...feed,
  stories: [
    {
      article: { ...article, standfirst: "", bylines: [], section: null, leadPicture: null, revisedAt: null },
      genreName: "خبر",
      originName: null,
      html: "",
    },
  ],
};
const address = encodeURI("https://example.org/ar/a/r9vkp87kz7/ماء-وملح");
const id = "https://example.org/ar/a/r9vkp87kz7";
const picture = {
  contents: [
    {
      ...{ url: "https://example.org/media/tsj08ds84d/1280.jpeg", type: "image/jpeg", medium: "image" },
      ...{ width: 1280, height: 853, description: { value: "ماء <في> البصرة" }, credits: [{ value: "سما" }] },
    },
  ],
};

describe("read back, a feed says what it was given", () => {
  test("RSS", () => {
    const read = parseRssFeed(writeFeed("rss", feed));
    expect(read).toMatchObject({
      ...{ title: "الضفّتان", link: "https://example.org/", description: "خبر", language: "ar" },
      lastBuildDate: "Fri, 03 Aug 2018 10:00:00 GMT",
      atom: { links: [{ href: "https://example.org/ar/feed", rel: "self", type: "application/rss+xml" }] },
    });
    expect(read.items).toMatchObject([
      {
        ...{ title: article.headline, link: address, guid: { value: id, isPermaLink: true } },
        ...{ description: article.standfirst, pubDate: "Thu, 02 Aug 2018 09:05:00 GMT" },
        dc: { creators: ["نوّار الساعدي", "A & B"] },
        categories: [{ name: "بيئة" }, { name: "تحليل" }],
        atom: { updated: "2018-08-03T10:00:00.000Z" },
        media: picture,
        content: { encoded: whole },
      },
    ]);
  });

  test("Atom", () => {
    const read = parseAtomFeed(writeFeed("atom", feed));
    expect(read).toMatchObject({
      ...{ id: "https://example.org/ar/feed", title: { value: "الضفّتان" }, subtitle: { value: "خبر" } },
      updated: "2018-08-03T10:00:00.000Z",
      authors: [{ name: "الضفّتان" }],
    });
    expect(read.entries).toMatchObject([
      {
        ...{ id, title: { value: article.headline }, summary: { value: article.standfirst } },
        ...{ published: "2018-08-02T09:05:00.000Z", updated: "2018-08-03T10:00:00.000Z" },
        links: [{ href: address, rel: "alternate", type: "text/html" }],
        authors: [{ name: "نوّار الساعدي" }, { name: "A & B" }],
        categories: [{ term: "بيئة" }, { term: "تحليل" }],
        media: picture,
        content: { type: "html", value: whole },
      },
    ]);
  });

  test("JSON", () => {
    const read = parseJsonFeed(writeFeed("json", feed));
    expect(read).toMatchObject({ title: "الضفّتان", home_page_url: "https://example.org/", language: "ar" });
    expect(read.items).toMatchObject([
      {
        ...{ id, url: address, title: article.headline, summary: article.standfirst, content_html: whole },
        ...{ date_published: "2018-08-02T09:05:00.000Z", date_modified: "2018-08-03T10:00:00.000Z" },
        authors: [{ name: "نوّار الساعدي" }, { name: "A & B" }],
        ...{ tags: ["بيئة", "تحليل"], image: picture.contents[0]?.url },
      },
    ]);
  });
});

test.each(feedFormats)("what a story does not have is not there (%s)", (format) => {
  const text = writeFeed(format, bare);
  expect(text).not.toMatch(/creator|media|summary|modified|atom:updated|image/);
  expect(text.match(/description>/g)?.length ?? 0).toBe(format === "rss" ? 2 : 0);
  expect(text).toContain("2018");
});

test.each(feedFormats)("an empty feed is a feed (%s)", (format) => {
  const read = { rss: parseRssFeed, atom: parseAtomFeed, json: parseJsonFeed }[format];
  expect(JSON.stringify(read(writeFeed(format, { ...feed, stories: [] })))).toContain("الضفّتان");
});

test("words stand in their element without breaks around them", () => {
  const xml = writeFeed("rss", feed);
  expect(xml).toContain("<title><![CDATA[ماء & ملح <في> «البصرة»]]></title>");
  expect(xml).toContain("<![CDATA[<p>نصّ &amp; ]]&gt; ]]]]><![CDATA[> كامل</p>]]></content:encoded>");
});

describe("what was killed is told by its id, without a word of its own", () => {
  const killedAt = new Date("2018-08-10T10:00:00Z");
  const kill = { id: article.id, edition: "ar", firstPublishedAt: article.firstPublishedAt, killedAt };
  const told = { ...kill, title: "تراجعنا عن هذا المقال", told: ["في 10 آب", "خبر <ملفّق> & كاذب"] };
  const recalled: Feed = { ...feed, stories: [], kills: [told] };

  test("RSS and JSON put it under the same id", () => {
    const { lastBuildDate, items } = parseRssFeed(writeFeed("rss", recalled));
    expect(lastBuildDate).toBe("Fri, 10 Aug 2018 10:00:00 GMT");
    expect(items).toMatchObject([
      {
        ...{ title: told.title, link: id, guid: { value: id, isPermaLink: true } },
        ...{ pubDate: "Thu, 02 Aug 2018 09:05:00 GMT", atom: { updated: killedAt.toISOString() } },
        content: { encoded: "<p>في 10 آب</p><p>خبر &lt;ملفّق&gt; &amp; كاذب</p>" },
      },
    ]);
    const json = JSON.parse(writeFeed("json", recalled)).items;
    expect(json).toMatchObject([
      { id, url: id, title: told.title, _removed: { at: killedAt.toISOString() } },
    ]);
  });

  test("Atom takes its entry back", () => {
    const xml = writeFeed("atom", recalled);
    expect(parseAtomFeed(xml)).toMatchObject({ updated: killedAt.toISOString() });
    expect(xml).not.toContain("<entry>");
    // What stands for parts of a match elsewhere is only what somebody wrote.
    const priced = { ...told, told: ['كلفته 5 US$"'] };
    const written = writeFeed("atom", { ...recalled, kills: [priced] });
    expect(written).toContain("US$&quot;");
    expect(written.match(/<\/feed>/g)).toHaveLength(1);
    expect(xml).toMatch(
      /<at:deleted-entry xmlns:at="http:\/\/purl.org\/atompub\/tombstones\/1.0" ref="https:\/\/example.org\/ar\/a\/r9vkp87kz7" when="2018-08-10T10:00:00.000Z">\s*<at:comment xml:lang="[^"]+">في 10 آب\nخبر &lt;ملفّق&gt; &amp; كاذب<\/at:comment>\s*<\/at:deleted-entry>\s*<\/feed>/,
    );
  });
});

test("a feed changed when its last changed story did", () => {
  const changes = [new Date("2018-08-03T10:00:00Z"), new Date("2018-08-09T10:00:00Z"), null];
  const stories = changes.map((revisedAt) => ({
    article: { ...article, revisedAt },
    genreName: "خبر",
    originName: null,
    html: "",
  }));
  expect(parseRssFeed(writeFeed("rss", { ...feed, stories })).lastBuildDate).toBe(
    "Thu, 09 Aug 2018 10:00:00 GMT",
  );
});

test("what is no photograph is said beside the caption of its picture", () => {
  const [story] = feed.stories;
  if (!story) throw new Error("a feed without a story");
  const xml = writeFeed("rss", { ...feed, stories: [{ ...story, originName: "صورة مركّبة" }] });
  expect(parseRssFeed(xml).items?.[0]?.media?.contents?.[0]?.description?.value).toMatch(
    /البصرة — صورة مركّبة$/,
  );
});
