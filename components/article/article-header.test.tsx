import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { emptyContent } from "@/newsroom/content/words";
import { countLimit } from "@/newsroom/paging";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { ArticleHeader } from "./article-header";

const { headline, standfirst, dateline, body } = emptyContent;
const article: PublishedArticle = {
  ...{
    id: "0000000000",
    edition: "ar",
    slug: "نهر",
    genre: "opinion",
    headline,
    standfirst,
    dateline,
    body,
    pictures: {},
  },
  ...{
    section: null,
    topics: [],
    bylines: [],
    leadPicture: null,
    corrections: [],
    siblings: [],
    revision: 1,
    isOpenForComments: true,
  },
  firstPublishedAt: new Date("2026-11-20T08:05:00Z"),
  revisedAt: null,
};

test.each([
  ["ar", '<span class="sr-only">التوقيع:</span>', "نوّار الساعدي"],
  ["en", 'By<span class="sr-only">:</span>', "Nawar"],
] as const)("%s names who signs as its newspapers do", (key, by, name) => {
  const signed = { ...article, bylines: [{ id: "1", name, slug: "n", description: "", picture: null }] };
  const html = renderToStaticMarkup(
    <ArticleHeader article={signed} edition={editions[key]} commentCount={null} />,
  );
  expect(html).toContain(by);
  expect(html).toContain(`<bdi>${name}</bdi>`);
});

test.each([
  ["ar", "الجمعة 20 تشرين الثاني/نوفمبر 2026، 11:05 بتوقيت بغداد", 14, "14 تعليقًا"],
  ["arEg", "الجمعة ٢٠ نوفمبر ٢٠٢٦، ١٠:٠٥ بتوقيت القاهرة", 14, "١٤ تعليقًا"],
  ["en", "Friday 20 November 2026, 11:05 Baghdad time", 14, "14 comments"],
  ["en", "Friday 20 November 2026, 11:05 Baghdad time", countLimit + 1, "Over 1,000 comments"],
] as const)("a story of %s is dated and counted as its edition writes", (key, time, commentCount, count) => {
  const html = renderToStaticMarkup(
    <ArticleHeader article={article} edition={editions[key]} commentCount={commentCount} />,
  );
  const words = html.replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");
  expect(words).toContain(time);
  expect(words).toContain(count);
});
