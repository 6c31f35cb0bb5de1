import { expect, test } from "vitest";
import { drawnByNode } from "@/e2e/support/drawn-by-node";
import { editions } from "@/e2e/support/editions";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { parseBodyText } from "@/newsroom/body-text/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { drawDocument } from "./drawing";

const stored = { id: "tsj08ds84d", width: 3000, height: 2000, renditions: { avif: [320], jpeg: [320, 640] } };
const words = { caption: "نهر & ضفة", credit: "سما الدبّاغ", alternative: "نهر", isDecorative: false };
const placed: PlacedPicture = { pictureId: stored.id, ...words };

const text = `فقرة فيها **عريض** و[رابط](https://example.org/a?b=1&c=2).

## عنوان

> قول
>
> آخر

>> قول بارز

- أول
- ثانٍ

3. ثالثًا

|+ السكان
|= السنة |= العدد |
| 2020 | 5 |

::: ما نعرفه

قليل.

:::

---

![one]`;

const article: PublishedArticle = {
  id: "0000000000",
  edition: "ar",
  slug: "نهر",
  genre: "news",
  headline: "نهر",
  standfirst: "",
  dateline: "",
  section: null,
  topics: [],
  bylines: [],
  leadPicture: { ...stored, ...words },
  body: parseBodyText(text, () => placed),
  pictures: { [stored.id]: stored },
  firstPublishedAt: new Date("2026-11-20T08:00:00Z"),
  revisedAt: null,
  isOpenForComments: true,
  corrections: [],
  siblings: [],
  revision: 1,
};
const story = { article, edition: editions.ar, siteUrl: "https://example.org" };

test("a whole story is drawn outside of pages, in its direction, at absolute addresses", async () => {
  const html = await drawDocument("feedStory", story);
  expect(html).toMatch(/^<div lang="ar" dir="rtl"><figure/);
  for (const part of [
    "<strong>عريض</strong>",
    '<a href="https://example.org/a?b=1&amp;c=2">رابط</a>',
    "<h2>عنوان</h2>",
    "<blockquote><p>قول</p><p>آخر</p></blockquote>",
    '<blockquote class="pull-quote"><p>قول بارز</p></blockquote>',
    "<ul><li>أول</li><li>ثانٍ</li></ul>",
    '<ol start="3"><li>ثالثًا</li></ol>',
    '<table><caption><span>السكان</span></caption><thead><tr><th scope="col">السنة</th>',
    '<aside aria-label="ما نعرفه"><h2>ما نعرفه</h2><p>قليل.</p></aside>',
    "<hr/>",
  ])
    expect(html).toContain(part);
  expect(html.split("<figure")).toHaveLength(3);
  expect(html.match(/(?:src|srcSet)="(?!https:\/\/example\.org\/media\/)/g)).toBeNull();
});

test("a process that is not Next draws the same", async () => {
  expect(drawnByNode(story)).toBe(await drawDocument("feedStory", story));
});
