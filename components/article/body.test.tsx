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
  [">> قول", '<blockquote class="pull-quote"><p>قول</p></blockquote>'],
  ["- أول\n- ثانٍ", "<ul><li>أول</li><li>ثانٍ</li></ul>"],
  ["3. ثالثًا", '<ol start="3"><li>ثالثًا</li></ol>'],
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

test("a picture that the library no longer has leaves no hole", () => {
  const body = parseBodyText("![one] تعليق", (_, caption) => ({ ...picture, caption }));
  expect(renderToStaticMarkup(<StoryBody body={body} edition={editions.ar} pictures={{}} />)).not.toContain(
    "figure",
  );
});
