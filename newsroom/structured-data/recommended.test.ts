import { describe, expect, test } from "vitest";
import { z } from "zod";
import { editions } from "@/e2e/support/editions";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { profilePage } from "./author";
import { breadcrumbs, frontData, type Publisher } from "./publisher";
import { newsArticle } from "./rules";

/** What Google documents as required or recommended of each type (https://developers.google.com/search/docs/appearance/structured-data). */

const siteUrl = "https://example.org";
const Address = z.url().startsWith(siteUrl);
const Moment = z.iso.datetime({ offset: true });
const context = { "@context": z.literal("https://schema.org") };

const Image = z.object({
  "@type": z.literal("ImageObject"),
  url: Address,
  width: z.int().min(50),
  height: z.int().min(50),
});
const Person = z.object({ "@type": z.literal("Person"), name: z.string().min(1), url: Address });
const Organization = z.object({
  "@type": z.literal("NewsMediaOrganization"),
  "@id": Address,
  name: z.string().min(1),
  url: Address,
  // At least 112 pixels both ways.
  logo: Image.extend({ width: z.int().min(112), height: z.int().min(112) }),
  publishingPrinciples: Address,
  correctionsPolicy: Address,
});
const Article = z.object({
  ...context,
  "@type": z.enum(["NewsArticle", "OpinionNewsArticle"]),
  headline: z.string().min(1),
  image: Image.extend({ creditText: z.string(), caption: z.string() }),
  datePublished: Moment,
  dateModified: Moment,
  author: z.union([z.array(Person).min(1), Organization]),
  publisher: Organization,
  mainEntityOfPage: Address,
  isAccessibleForFree: z.literal(true),
});
const Breadcrumbs = z.object({
  ...context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(
      z.object({
        "@type": z.literal("ListItem"),
        position: z.int().min(1),
        name: z.string().min(1),
        item: Address,
      }),
    )
    .min(2),
});
const Profile = z.object({
  ...context,
  "@type": z.literal("ProfilePage"),
  mainEntity: Person.extend({
    description: z.string(),
    image: Image,
    sameAs: z.array(z.url()).min(1),
    worksFor: Organization,
  }),
});
const Front = z.object({
  ...context,
  "@graph": z.tuple([
    Organization,
    z.object({ "@type": z.literal("WebSite"), name: z.string().min(1), url: Address }),
  ]),
});

const publisher: Publisher = {
  name: "الضفّتان",
  tagline: "خبر من كل ضفّة",
  edition: editions.ar,
  pages: ["about", "principles"],
};
const picture = { id: "tsj08ds84d", width: 2000, height: 1000, renditions: { jpeg: [320, 1280] } };
const byline = { id: "b", name: "رنا الشمّاع", slug: "رنا-الشماع", description: "محرّرة", picture: null };
const article: PublishedArticle = {
  ...{ id: "r9vkp87kz7", edition: "ar", slug: "عنوان", genre: "news", headline: "عنوان", standfirst: "" },
  ...{ dateline: "", section: null, topics: [], bylines: [byline], siblings: [], corrections: [] },
  leadPicture: { ...picture, caption: "ماء", credit: "سما", alternative: "", isDecorative: true },
  body: { version: 1, doc: { type: "doc", content: [] } },
  pictures: {},
  firstPublishedAt: new Date("2018-08-02T09:05:00Z"),
  ...{ revisedAt: null, isOpenForComments: true, revision: 1 },
};
const said = { genreName: "خبر", correctionText: () => "" };
const dataOf = (given: Partial<PublishedArticle> = {}) =>
  newsArticle({ ...article, ...given }, publisher, siteUrl, said);

describe("what a page says to search engines has what they ask for", () => {
  test.each([
    ["a story", Article, dataOf()],
    ["an opinion", Article, dataOf({ genre: "opinion" })],
    ["a story that nobody signs", Article, dataOf({ bylines: [] })],
    ["a way", Breadcrumbs, breadcrumbs(publisher, [{ name: "بيئة", path: "/ar/section/بيئة" }], siteUrl)],
    ["a front", Front, frontData(publisher, siteUrl)],
    [
      "an author",
      Profile,
      profilePage(
        { ...byline, picture, contact: { mail: "", links: ["https://example.com/rana"] } },
        publisher,
        siteUrl,
      ),
    ],
  ] as const)("%s", (_, wanted, data) => {
    expect(wanted.safeParse(data).error?.issues).toBeUndefined();
  });
});

test("what an outlet has not written it does not name, and the page of its corrections there always is", () => {
  const data = dataOf();
  const bare = newsArticle(article, { ...publisher, pages: [] }, siteUrl, said);
  expect(data).toHaveProperty("publisher.publishingPrinciples", "https://example.org/ar/principles");
  expect(bare).not.toHaveProperty("publisher.publishingPrinciples");
  expect(bare).toHaveProperty("publisher.correctionsPolicy", "https://example.org/ar/corrections");
});
