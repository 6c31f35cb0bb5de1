import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import type { Correction } from "@/newsroom/correction/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import type { Publisher } from "./publisher";
import { newsArticle } from "./rules";
import { shareImage } from "./share-image";

const stored = { id: "tsj08ds84d", width: 2000, height: 1000, renditions: { jpeg: [320, 1280, 1920] } };
const article: PublishedArticle = {
  id: "r9vkp87kz7",
  edition: "ar",
  slug: "عنوان",
  genre: "news",
  headline: "عنوان",
  standfirst: "",
  dateline: "بغداد",
  section: { id: "s", name: "ثقافة", slug: "ثقافة" },
  topics: [{ id: "t", name: "كتب", slug: "كتب" }],
  bylines: [{ id: "b", name: "رنا الشمّاع", slug: "رنا-الشماع", description: "", picture: null }],
  leadPicture: { ...stored, caption: "ماء", credit: "سما", alternative: "", isDecorative: true },
  body: {
    version: 1,
    doc: {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "كلمتان هنا" }] }],
    },
  },
  pictures: {},
  firstPublishedAt: new Date("2018-08-02T09:05:00Z"),
  revisedAt: null,
  isOpenForComments: true,
  corrections: [],
  siblings: [],
  revision: 1,
};

const said = (genreName: string) => ({
  genreName,
  correctionText: ({ wrong, right }: Correction) => `${wrong}: ${right}`,
});
const outlet: Publisher = { name: "الضفّتان", tagline: "", edition: editions.ar, pages: [] };

test("a story as NewsArticle", () => {
  expect(newsArticle(article, outlet, "https://example.org", said("خبر"))).toMatchObject({
    "@type": "NewsArticle",
    headline: "عنوان",
    inLanguage: "ar",
    datePublished: "2018-08-02T12:05:00+03:00",
    dateModified: "2018-08-02T12:05:00+03:00",
    articleSection: "ثقافة",
    keywords: ["كتب"],
    author: [{ "@type": "Person", name: "رنا الشمّاع" }],
    image: { url: "https://example.org/media/tsj08ds84d/1280.jpeg", width: 1280, height: 640 },
    wordCount: 2,
  });
});

test.each([
  ["news", "NewsArticle"],
  ["analysis", "AnalysisNewsArticle"],
  ["opinion", "OpinionNewsArticle"],
  ["interview", "ReportageNewsArticle"],
  ["explainer", "BackgroundNewsArticle"],
  ["sponsored", "AdvertiserContentArticle"],
] as const)("%s is %s, and named", (genre, type) => {
  const data = newsArticle({ ...article, genre }, outlet, "https://example.org", said("نوع"));
  expect(data).toMatchObject({ "@type": type, genre: "نوع" });
});

test("an update moves only the date of the change", () => {
  const revised = newsArticle(
    { ...article, revisedAt: new Date("2018-08-03T10:00:00Z") },
    outlet,
    "https://example.org",
    said("خبر"),
  );
  expect(revised).toMatchObject({
    datePublished: "2018-08-02T12:05:00+03:00",
    dateModified: "2018-08-03T13:00:00+03:00",
  });
});

test("a correction stands in it with its text and dates", () => {
  const correction = {
    ...({ id: "c", kind: "correction", wrong: "خمسة", right: "ستة" } as const),
    ...{ createdAt: new Date("2018-08-03T10:00:00Z"), amendedAt: null },
  };
  expect(
    newsArticle({ ...article, corrections: [correction] }, outlet, "https://example.org", said("خبر")),
  ).toMatchObject({
    correction: [
      { "@type": "CorrectionComment", text: "خمسة: ستة", datePublished: "2018-08-03T13:00:00+03:00" },
    ],
  });
  expect(newsArticle(article, outlet, "https://example.org", said("خبر"))).not.toHaveProperty("correction");
});

test("the shared picture is the widest that is not too wide, else the only one, else none", () => {
  const widthFor = (jpeg: number[]) => shareImage({ ...stored, renditions: { jpeg } }, "")?.width;
  expect(widthFor([320, 960, 1920])).toBe(960);
  expect(widthFor([1600])).toBe(1600);
  expect(widthFor([])).toBeUndefined();
});
