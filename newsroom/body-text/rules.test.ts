import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Body, type Mark, type PlacedPicture } from "@/newsroom/body/rules";
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

>> بعض الأبواب لا تُفتح

- بيان أول
- بيان ثانٍ

3. ثالثًا
4. رابعًا

![${picture.pictureId}] قصب عند طرف الهور

---

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
      "horizontalRule",
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

  test("refuses a picture nobody knows", () => {
    expect(() => parseBodyText("![nowhere] تعليق")).toThrow(
      expect.objectContaining({ messageKey: "bodyTextPicture", values: { key: "nowhere" } }),
    );
  });

  test("nothing written is an empty body", () => {
    expect(blocks(" \n\n \t\n")).toEqual([]);
  });
});

test("whatever is printed reads back the same", () => {
  const piece = fc
    .string({ unit: fc.constantFrom(..."*[]()\\#>-!1. بتa:/"), minLength: 1, maxLength: 12 })
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
  const paragraph = inlines.map((content) => ({ type: "paragraph" as const, content }));
  const entries = fc.array(
    paragraph.map((one) => ({ type: "listItem" as const, content: [one] })),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const block = fc.oneof(
    paragraph,
    inlines.map((content) => ({ type: "pullQuote" as const, content })),
    fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: "blockquote" as const, content })),
    entries.map((content) => ({ type: "bulletList" as const, content })),
    entries.map((content) => ({ type: "orderedList" as const, content })),
    fc.constant({ type: "horizontalRule" as const }),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const body = { version: 1 as const, doc: { type: "doc" as const, content } };
      expect(parseBodyText(printBodyText(body))).toEqual(body);
    }),
    { numRuns: 500 },
  );
});
