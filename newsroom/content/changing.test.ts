import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBetween, wordsChanged } from "./changing";
import type { ArticleContent } from "./rules";
import { saysTheSame } from "./sameness";
import { storedKey } from "./stored-key";
import { emptyContent } from "./words";

const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});
const story = fc
  .record({
    genre: fc.constantFrom(undefined, "news" as const, "opinion" as const),
    headline: fc.constantFrom("", "عنوان", "کتاب"),
    slug: fc.constantFrom(null, "a"),
    paragraphs: fc.array(fc.constantFrom("أ", "ب", "ج", "کتاب"), { maxLength: 6 }),
  })
  .map(
    ({ genre, headline, slug, paragraphs }): ArticleContent => ({
      ...emptyContent,
      ...(genre && { genre }),
      headline,
      slug,
      body: { version: 1, doc: { type: "doc", content: paragraphs.map(paragraph) } },
    }),
  );

describe("a change of a story's words", () => {
  test("makes of the words that it was made of those that it was made for", () => {
    fc.assert(
      fc.property(story, story, (base, content) => {
        const made = wordsChanged("ar", base, changeBetween("ar", base, content));
        expect(saysTheSame(made, content)).toBe(true);
      }),
    );
  });

  test("makes nothing of other words", () => {
    fc.assert(
      fc.property(story, story, story, (base, content, other) => {
        const made = wordsChanged("ar", other, changeBetween("ar", base, content));
        if (made) expect(storedKey("ar", made)).toBe(storedKey("ar", content));
      }),
    );
  });

  test("holds for words that were stored with Arabic's own letters", () => {
    const typed = { ...emptyContent, headline: "کتاب", body: bodyOf("کتاب", "ب") };
    const stored = { ...emptyContent, headline: "كتاب", body: bodyOf("كتاب", "ب") };
    const content = { ...typed, body: bodyOf("کتاب", "بيت") };
    const change = changeBetween("ar", typed, content);
    expect(change).toMatchObject({ fields: {}, at: 1, removed: 1, content: [paragraph("بيت")] });
    expect(wordsChanged("ar", stored, change)).toEqual({ ...stored, body: bodyOf("كتاب", "بيت") });
  });

  test("is as large as what changed", () => {
    const texts = Array.from({ length: 500 }, (_, at) => `${at} `.repeat(40));
    const base = { ...emptyContent, body: bodyOf(...texts) };
    const content = { ...base, body: bodyOf(...texts.with(250, "كلمة")) };
    expect(JSON.stringify(changeBetween("ar", base, content)).length).toBeLessThan(300);
  });

  test("beyond the end of what it is made of is none", () => {
    const change = changeBetween("ar", emptyContent, emptyContent);
    expect(wordsChanged("ar", emptyContent, { ...change, at: 3, removed: 1 })).toBeNull();
  });
});

function bodyOf(...texts: string[]): ArticleContent["body"] {
  return { version: 1, doc: { type: "doc", content: texts.map(paragraph) } };
}
