import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Body,
  type FactBox,
  type Inline,
  type List,
  type ListEntry,
  type Mark,
  type Paragraph,
  type PlacedPicture,
} from "@/newsroom/body/rules";
import { shortIdFrom } from "@/newsroom/short-id";
import { parseBodyText, printBodyText } from "./rules";

const picture: PlacedPicture = {
  pictureId: shortIdFrom(new Uint8Array(9)),
  caption: "",
  credit: "أرشيف الضفّتين",
  alternative: "قصب على الماء",
  isDecorative: false,
};
const blocks = (text: string) => parseBodyText(text).doc.content;
const words = (text: string) => [{ type: "text", text }];

const story = `تبدأ الحكاية **بقفل جديد** و[تقرير](https://example.org/report) في آخرها.

## عنوان

### عنوان أصغر

> بيت لا يخون أحدًا.
>
> بيت يكبر فقط.
>— من رسالة الباني

>> بعض الأبواب لا تُفتح

- بيان أول
- بيان ثانٍ

3. ثالثًا
4. رابعًا

![${picture.pictureId}] قصب عند طرف الهور

!![${picture.pictureId}] قارب عند الفجر
!![${picture.pictureId}] شبكة

---

- المحافظات
  1. بغداد
  2. البصرة
    - الفاو
- العاصمة

قال^[المصدر: «كتاب»، ص 5.] ثم مضى.

@ https://t.me/warraq/123 بيان البلدية

|+ السكان | بالملايين
|= السنة |= العدد |
|= 2020 | 5 |
| **2021** |  |

::: ما نعرفه

قُتل اثنان.

- أول
- ثانٍ

:::

سطر أول
سطر ثانٍ`;

describe("parseBodyText", () => {
  test("reads every kind of block, and printing gives the text back", () => {
    const body = parseBodyText(story, (key, caption) =>
      key === picture.pictureId ? { ...picture, caption } : null,
    );
    expect(Body.parse(body)).toEqual(body);
    expect(body.doc.content.map((block) => block.type)).toEqual([
      "paragraph",
      "heading",
      "heading",
      "blockquote",
      "pullQuote",
      "bulletList",
      "orderedList",
      "picture",
      "gallery",
      "horizontalRule",
      "bulletList",
      "paragraph",
      "embed",
      "table",
      "factBox",
      "paragraph",
    ]);
    expect(printBodyText(body)).toBe(story);
  });

  test("a list or sub-heading needs no blank line around it", () => {
    expect(blocks("## عنوان\nنص:\n- أول\n- ثانٍ\n  يتبع").map((block) => block.type)).toEqual([
      "heading",
      "paragraph",
      "bulletList",
    ]);
    expect(blocks("- أول\nيتبع")).toEqual(blocks("- أول\r\n  يتبع"));
  });

  test.each([
    ["**عريض**", [{ type: "text", text: "عريض", marks: [{ type: "bold" }] }]],
    ["** وحيدة", words("** وحيدة")],
    ["* معلومات ضرورية", words("* معلومات ضرورية")],
    ["\\## ليس عنوانًا", words("## ليس عنوانًا")],
    ["1\\. ليس قائمة", words("1. ليس قائمة")],
    ["[حقوق الصورة]", words("[حقوق الصورة]")],
    ["\\| ليس جدولًا", words("| ليس جدولًا")],
    ["\\::: ليس صندوقًا", words("::: ليس صندوقًا")],
    ["أ\nب", [...words("أ"), { type: "hardBreak" }, ...words("ب")]],
    [
      "**[تقرير](https://example.org/)**",
      [
        {
          type: "text",
          text: "تقرير",
          marks: [{ type: "link", attrs: { href: "https://example.org/" } }, { type: "bold" }],
        },
      ],
    ],
  ])("running text: %s", (text, content) => {
    expect(blocks(text)).toEqual([{ type: "paragraph", content }]);
  });

  test.each(["[اضغط](javascript:alert(1))", "[صفحة](/ar/policy)", "[x](mailto)"])(
    "refuses the link %s",
    (text) => {
      expect(() => parseBodyText(text)).toThrow(expect.objectContaining({ messageKey: "bodyTextLink" }));
    },
  );

  test("refuses a post of a site that is not listed", () => {
    expect(() => parseBodyText("@ https://example.org/post عنوان")).toThrow(
      expect.objectContaining({
        messageKey: "bodyTextEmbed",
        values: { address: "https://example.org/post" },
      }),
    );
  });

  test("refuses a picture nobody knows", () => {
    expect(() => parseBodyText("![nowhere] تعليق")).toThrow(
      expect.objectContaining({ messageKey: "bodyTextPicture", values: { key: "nowhere" } }),
    );
  });

  test("a list goes no deeper than lists go, and no entry deeper than the one before allows", () => {
    expect(printBodyText(parseBodyText("- أ\n      - ب\n        - ج\n          - د\n- هـ"))).toBe(
      "- أ\n  - ب\n    - ج\n    - د\n- هـ",
    );
  });

  test("what a fact box cannot hold ends it, as does the next, and one that nobody closed goes to the end", () => {
    expect(blocks("::: أ\nب\n## ج\n:::").map((block) => block.type)).toEqual([
      "factBox",
      "heading",
      "factBox",
    ]);
    expect(blocks("::: أ\nب\n::: ج\nد").map((block) => block.type)).toEqual(["factBox", "factBox"]);
  });

  test("rows of a table end with their last stroke or without, and a stroke in a word is escaped", () => {
    expect(blocks("| أ \\| ب | ج")).toEqual(blocks("|أ \\| ب|ج|"));
    expect(blocks("|أ|ب|")).toMatchObject([
      { attrs: { caption: "" }, content: [{ content: [{ type: "tableCell" }, { type: "tableCell" }] }] },
    ]);
    expect(blocks("|+ شرح")).toMatchObject([{ type: "table", attrs: { caption: "شرح" } }]);
  });

  test("nothing written is an empty body", () => {
    expect(blocks(" \n\n \t\n")).toEqual([]);
  });
});

test("whatever is printed reads back the same", () => {
  const piece = fc
    .string({ unit: fc.constantFrom(..."*[]()\\#>-!1. بتa:/|=+^@"), minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const bold: Mark = { type: "bold" };
  const link: Mark = { type: "link", attrs: { href: "https://example.org/a" } };
  const mark = fc.constantFrom<Mark[] | undefined>(undefined, [bold], [link], [link, bold]);
  const text = fc.record({ text: piece, marks: mark });
  // Neighbours with equal marks are one text, so a hard break parts any two.
  const inlines = fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((texts) =>
      texts.flatMap(({ text, marks }, index) => [
        ...(index === 0 ? [] : [{ type: "hardBreak" as const }]),
        { type: "text" as const, text, ...(marks && { marks }) },
      ]),
    );
  const noted = fc
    .tuple(inlines, fc.option(piece, { nil: null }))
    .map(([content, note]): Inline[] =>
      note === null ? content : [...content, { type: "footnote", attrs: { text: note.replace(/ +/g, " ") } }],
    );
  const paragraph = noted.map((content) => ({ type: "paragraph" as const, content }));
  const { entries } = fc.letrec<{ entries: ListEntry[]; nested: List }>((tie) => ({
    entries: fc.array(
      fc
        .tuple(paragraph, fc.option(tie("nested"), { nil: null, maxDepth: 2 }))
        .map(([one, list]) => ({ type: "listItem" as const, content: list ? [one, list] : [one] })),
      { minLength: 1, maxLength: 3 },
    ),
    nested: fc
      .tuple(fc.constantFrom("bulletList" as const, "orderedList" as const), tie("entries"))
      .map(([type, content]) => ({ type, content })),
  }));
  // A cell is one line.
  const cell = fc.record({
    type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
    content: fc.option(text, { nil: null }).map((words): Paragraph[] => [
      words
        ? {
            type: "paragraph",
            content: [{ type: "text", text: words.text, ...(words.marks && { marks: words.marks }) }],
          }
        : { type: "paragraph" },
    ]),
  });
  const row = fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: "tableRow" as const, content }));
  const table = fc
    .tuple(fc.option(piece, { nil: "" }), fc.array(row, { minLength: 1, maxLength: 3 }))
    .map(([caption, content]) => ({ type: "table" as const, attrs: { caption }, content }));
  const simple = fc.oneof(
    paragraph,
    entries.map((content) => ({ type: "bulletList" as const, content })),
  );
  const factBox = fc.tuple(text, fc.array(simple, { maxLength: 2 })).map(([title, parts]): FactBox => {
    const content = [{ type: "text" as const, text: title.text }];
    return { type: "factBox", content: [{ type: "heading", attrs: { level: 2 }, content }, ...parts] };
  });
  const block = fc.oneof(
    paragraph,
    inlines.map((content) => ({ type: "pullQuote" as const, content })),
    fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .chain((content) =>
        fc
          .option(piece, { nil: null })
          .map((source) => ({ type: "blockquote" as const, ...(source && { attrs: { source } }), content })),
      ),
    entries.map((content) => ({ type: "bulletList" as const, content })),
    entries.map((content) => ({ type: "orderedList" as const, content })),
    fc.constant({ type: "horizontalRule" as const }),
    table,
    factBox,
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const body = { version: 1 as const, doc: { type: "doc" as const, content } };
      expect(parseBodyText(printBodyText(body))).toEqual(body);
    }),
    { numRuns: 500 },
  );
});
