import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texts } from "@/messages/texts";
import { firstReasons } from "@/newsroom/comment-reason/rules";
import { languageKeys } from "@/newsroom/language/rules";
import { firstPolicy } from "./first";
import { drawnParts, keyedParts, type PolicyPart, printParts, writtenParts } from "./parts";
import { compareParts, goneKeys } from "./rules";

const text = `نفتح التعليقات.
وهذه قواعدها.

## القواعد
- لا إساءة.
- التعليق في موضوع المقال،
  لا في غيره.
## إذا رفضنا
نقول السبب.`;

const keyed = (written: string, before: PolicyPart[] = [], next = 1) =>
  keyedParts(writtenParts(written), before, next);

describe("what is typed as a policy", () => {
  test("is headings, paragraphs and items", () => {
    expect(writtenParts(text)).toEqual([
      { kind: "paragraph", text: "نفتح التعليقات. وهذه قواعدها." },
      { kind: "heading", text: "القواعد" },
      { kind: "item", text: "لا إساءة." },
      { kind: "item", text: "التعليق في موضوع المقال، لا في غيره." },
      { kind: "heading", text: "إذا رفضنا" },
      { kind: "paragraph", text: "نقول السبب." },
    ]);
    expect(writtenParts(" \n\n- \n## \n")).toEqual([]);
  });

  test("is markup of nobody", () => {
    expect(writtenParts("<b>x</b>")).toEqual([{ kind: "paragraph", text: "<b>x</b>" }]);
  });

  test("comes back as it was typed", () => {
    const line = fc.stringMatching(/^[a-zء-ي][a-zء-ي .،]{0,20}[a-zء-ي]$/);
    const part = fc.record({ kind: fc.constantFrom("heading", "paragraph", "item"), text: line });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const written = parts as { kind: "heading" | "paragraph" | "item"; text: string }[];
        expect(writtenParts(printParts(written))).toEqual(written);
      }),
    );
  });

  test("is drawn with the items of a list together", () => {
    expect(drawnParts(keyed(text)).map((each) => (Array.isArray(each) ? each.length : each.kind))).toEqual([
      ...["paragraph", "heading", 2, "heading", "paragraph"],
    ]);
  });
});

describe("the key of a part", () => {
  const before = keyed("لا إساءة إلى أحد من الناس.\n\nلا إعلان في التعليقات.\n\nالتعليق في موضوع المقال.");
  const keys = (written: string) => keyed(written, before, 4).map(({ key, text: words }) => [key, words]);

  test("stays where it is reworded or moved, and what is new gets another", () => {
    expect(
      keys("مقدمة.\n\nالتعليق في موضوع المقال.\n\nلا إساءة إلى أحد من القرّاء.\n\nلا إعلان في التعليقات."),
    ).toEqual([
      [4, "مقدمة."],
      [3, "التعليق في موضوع المقال."],
      [1, "لا إساءة إلى أحد من القرّاء."],
      [2, "لا إعلان في التعليقات."],
    ]);
  });

  test("is not inherited by whatever stands in its place", () => {
    expect(
      keys("لا إساءة إلى أحد من الناس.\n\nنحذف الروابط كلها.\n\nالتعليق في موضوع المقال.").map(
        ([key]) => key,
      ),
    ).toEqual([1, 4, 3]);
    expect(goneKeys(before, keyed("لا إعلان في التعليقات.", before, 4))).toEqual([1, 3]);
  });

  test("is one part's, whatever is typed", () => {
    const words = fc.array(fc.constantFrom("a b c", "a b d", "x", "- a b c", "## x", ""), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const first = keyed(one.join("\n\n"));
        const second = keyed(other.join("\n\n"), first, 100);
        expect(new Set(second.map(({ key }) => key)).size).toBe(second.length);
      }),
    );
  });

  test("tells what became of a part between two versions", () => {
    const after = keyed("لا إساءة إلى أحد من القرّاء.\n\nالتعليق في موضوع المقال.\n\nجديد.", before, 4);
    const said = compareParts(before, after, "ar").map(({ key, runs }) => [
      key,
      runs.map(({ kind, text: words }) => (kind === "same" ? words : `${kind}:${words}`)).join("|"),
    ]);
    expect(said).toEqual([
      [1, "لا إساءة إلى أحد من |deleted:الناس|inserted:القرّاء|."],
      [2, "deleted:لا إعلان في التعليقات."],
      [3, "التعليق في موضوع المقال."],
      [4, "inserted:جديد."],
    ]);
  });
});

test("the policy with which an edition begins has an item for each first reason", () => {
  for (const language of languageKeys) {
    const { essence, text: words } = firstPolicy(language);
    const parts = keyed(words);
    const t = texts(language, "comments");
    for (const name of firstReasons)
      expect(parts.find((part) => part.text === t(`firstReasons.${name}.paragraph`))?.kind).toBe("item");
    expect(parts.length).toBeGreaterThan(15);
    expect(essence.length).toBeLessThan(400);
  }
});
