import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { StoryBody } from "./body";

const drawn = (text: string) =>
  renderToStaticMarkup(<StoryBody body={parseBodyText(text)} edition={editions.ar} pictures={{}} />);

test.each([
  ["فقرة\nسطر", "<p>فقرة<br/>سطر</p>"],
  ["## عنوان", "<h2>عنوان</h2>"],
  ["### عنوان", "<h3>عنوان</h3>"],
  ["> قول\n>\n> آخر", "<blockquote><p>قول</p><p>آخر</p></blockquote>"],
  [
    "> قول\n>— كاتب الرسالة",
    '<figure class="story-quote"><blockquote><p>قول</p></blockquote><figcaption>كاتب الرسالة</figcaption></figure>',
  ],
  [">> قول", '<blockquote class="pull-quote"><p>قول</p></blockquote>'],
  ["- أول\n- ثانٍ", "<ul><li>أول</li><li>ثانٍ</li></ul>"],
  ["3. ثالثًا", '<ol start="3"><li>ثالثًا</li></ol>'],
  [
    "- أول\n  3. فرع\n  4. آخر\n- ثانٍ",
    '<ul><li>أول<ol start="3"><li>فرع</li><li>آخر</li></ol></li><li>ثانٍ</li></ul>',
  ],
  [
    "::: عنوان\nنص\n\n- بند\n:::",
    '<aside aria-label="عنوان"><h2>عنوان</h2><p>نص</p><ul><li>بند</li></ul></aside>',
  ],
  [
    "|= سنة |= عدد |\n|= 2020 | 5 |",
    '<section class="table-scroll" aria-label="جدول" tabindex="0"><table><thead><tr><th scope="col">سنة</th><th scope="col">عدد</th></tr></thead><tbody><tr><th scope="row">2020</th><td>5</td></tr></tbody></table></section>',
  ],
  [
    "قال^[«كتاب»، ص 5، https://example.org/a.] ثم^[آخر]",
    '<p>قال<sup><a id="note-mark-1" href="#note-1" aria-label="الحاشية 1">1</a></sup> ثم<sup><a id="note-mark-2" href="#note-2" aria-label="الحاشية 2">2</a></sup></p>' +
      '<section class="story-notes" aria-label="الحواشي"><h2>الحواشي</h2><ol><li id="note-1">«كتاب»، ص 5، <a href="https://example.org/a" dir="ltr">https://example.org/a</a>. <a href="#note-mark-1" aria-label="عُد إلى موضع الحاشية 1">↑</a></li><li id="note-2">آخر <a href="#note-mark-2" aria-label="عُد إلى موضع الحاشية 2">↑</a></li></ol></section>',
  ],
  ["---", "<hr/>"],
  ["**عريض**", "<p><strong>عريض</strong></p>"],
  ["[تقرير](https://example.org/a)", '<p><a href="https://example.org/a">تقرير</a></p>'],
  ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
])("draws %j", (text, html) => {
  expect(drawn(text)).toBe(`<div class="story-body">${html}</div>`);
});

test("an entry that runs against its list says so, as one paragraph and as several", () => {
  const english = (text: string) => ({
    type: "paragraph" as const,
    attrs: { dir: "ltr" as const },
    content: [{ type: "text" as const, text }],
  });
  const entries = [[english("One.")], [english("Two."), english("More.")]];
  const content = entries.map((paragraphs) => ({ type: "listItem" as const, content: paragraphs }));
  const body = {
    version: 1 as const,
    doc: { type: "doc" as const, content: [{ type: "bulletList" as const, content }] },
  };
  expect(renderToStaticMarkup(<StoryBody body={body} edition={editions.ar} pictures={{}} />)).toContain(
    '<ul><li dir="ltr">One.</li><li><p dir="ltr">Two.</p><p dir="ltr">More.</p></li></ul>',
  );
});

const picture = { pictureId: "tsj08ds84d", credit: "سما", alternative: "ماء", isDecorative: false };

test("a picture carries its caption, its credit in brackets and a hidden prefix", () => {
  const body = parseBodyText("![one] تعليق", (_, caption) => ({ ...picture, caption }));
  const stored = { id: "tsj08ds84d", width: 3, height: 2, renditions: { jpeg: [320] } };
  const html = renderToStaticMarkup(
    <StoryBody body={body} edition={editions.ar} pictures={{ [stored.id]: stored }} />,
  );
  expect(html).toContain('alt="ماء"');
  expect(html).toContain(
    '<span class="sr-only">الصورة: </span>تعليق <small>[حقوق الصورة: \u2068سما\u2069]</small>',
  );
});

test("where it is read elsewhere, no style of ours hides what is meant for listeners", () => {
  const body = parseBodyText("![one] تعليق", (_, caption) => ({ ...picture, caption }));
  const stored = { id: "tsj08ds84d", width: 3, height: 2, renditions: { jpeg: [320] } };
  const html = renderToStaticMarkup(
    <StoryBody
      body={body}
      edition={editions.ar}
      pictures={{ [stored.id]: stored }}
      mediaBase="https://example.org/media"
    />,
  );
  expect(html).toContain("<figcaption>تعليق <small>");
});

test("an edition sets its credits with or without brackets", () => {
  const body = parseBodyText("![one] تعليق", (_, caption) => ({ ...picture, caption }));
  const stored = { id: "tsj08ds84d", width: 3, height: 2, renditions: { jpeg: [320] } };
  const pictures = { [stored.id]: stored };
  const html = renderToStaticMarkup(<StoryBody body={body} edition={editions.arEg} pictures={pictures} />);
  expect(html).toContain("<small>الصورة: \u2068سما\u2069</small>");
});

test("where it is read elsewhere, a table is a table alone", () => {
  const html = renderToStaticMarkup(
    <StoryBody
      body={parseBodyText("|+ السكان\n| 2020 | 5 |\n| 2021 | 6 |")}
      edition={editions.ar}
      pictures={{}}
      mediaBase="https://example.org/media"
    />,
  );
  expect(html).toBe(
    '<div class="story-body"><table><caption><span>السكان</span></caption><tbody><tr><td>2020</td><td>5</td></tr><tr><td>2021</td><td>6</td></tr></tbody></table></div>',
  );
});

test("a post of another site is a link, and a frame that asks nobody", () => {
  const html = drawn("@ https://youtu.be/dQw4w9WgXcQ?t=5 خطاب الوزير");
  expect(html).toContain(
    '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=5" rel="noreferrer" data-cover="">خطاب الوزير</a>',
  );
  expect(html).toContain('data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=5"');
  expect(html).toContain("<iframe hidden");
  expect(html).not.toMatch(/ src="/);
  const elsewhere = renderToStaticMarkup(
    <StoryBody
      body={parseBodyText("@ https://t.me/warraq/1 بيان\n\nقال^[شرح].")}
      edition={editions.ar}
      pictures={{}}
      mediaBase="https://example.org/media"
      page="https://example.org/ar/a/1"
    />,
  );
  expect(elsewhere).toContain('<p><a href="https://t.me/warraq/1" rel="noreferrer">بيان</a> (تلغرام)</p>');
  expect(elsewhere).not.toContain("iframe");
  expect(elsewhere).toContain(
    '<sup><a href="https://example.org/ar/a/1#note-1" aria-label="الحاشية 1">1</a></sup>',
  );
});

test("a picture that the library no longer has leaves no hole", () => {
  const body = parseBodyText("![one] تعليق", (_, caption) => ({ ...picture, caption }));
  expect(renderToStaticMarkup(<StoryBody body={body} edition={editions.ar} pictures={{}} />)).not.toContain(
    "figure",
  );
});
