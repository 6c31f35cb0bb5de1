import fc from "fast-check";
import { expect, test } from "vitest";
import { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import { Difference, differenceOf, wordsFrom } from "./stored-words";

const said = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const story = (blocks: string[], fields: Partial<ArticleContent> = {}) =>
  ArticleContent.parse({
    ...emptyContent,
    ...fields,
    body: { version: 1, doc: { type: "doc", content: blocks.map(said) } },
  });

const long = Array.from({ length: 60 }, (_, at) => `الفقرة رقم ${at} وفيها كلام عن الماء والأهوار وأهلها.`);

test("a changed paragraph costs about a paragraph", () => {
  const base = story(long, { headline: "عاد الماء" });
  const changed = story(
    long.map((text, at) => (at === 30 ? `${text} وزيد فيها.` : text)),
    { headline: "عاد الماء" },
  );
  const difference = differenceOf(base, changed);
  expect(JSON.stringify(difference).length).toBeLessThan(400);
  expect(difference && wordsFrom(base, difference)).toEqual(changed);
});

test("words that have little in common are kept whole", () => {
  expect(differenceOf(story(long), story(long.map((text) => `${text} كلها تغيرت.`)))).toBeNull();
});

test("a difference that is not of these words is refused, not read as others", () => {
  expect(() => wordsFrom(story(["أولى"]), { fields: {}, without: [], body: [[0, 5]] })).toThrow();
});

test("any words come back from their difference as they were", () => {
  const body = fc.array(fc.constantFrom(...long), { maxLength: 12 });
  const fields = fc.record(
    {
      headline: fc.constantFrom("عاد الماء", "غاب الماء"),
      standfirst: fc.constantFrom("", "بعد سنتين"),
      genre: fc.constantFrom("news" as const, "opinion" as const),
      slug: fc.constantFrom(null, "water"),
    },
    { requiredKeys: ["headline"] },
  );
  fc.assert(
    fc.property(body, body, fields, fields, (a, b, x, y) => {
      const [base, content] = [story(a, x), story(b, y)];
      const difference = differenceOf(base, content);
      if (difference === null) return;
      const stored = Difference.parse(JSON.parse(JSON.stringify(difference)));
      expect(wordsFrom(base, stored)).toEqual(content);
    }),
  );
});
