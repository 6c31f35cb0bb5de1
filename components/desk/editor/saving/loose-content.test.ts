import { describe, expect, it } from "vitest";
import { headlineOf, textOf } from "@/components/desk/kept-words/kept-text";
import { ArticleContent } from "@/newsroom/content/rules";
import { saysTheSame } from "@/newsroom/content/sameness";
import { emptyContent } from "@/newsroom/content/words";
import type { KeptWords } from "./journal";
import { looseContent } from "./loose-content";

const kept = (content: unknown): KeptWords => ({
  person: "ali",
  articleId: "a",
  tab: "1",
  basedOn: 3,
  content,
  keptAt: new Date(),
});

/** Shapes that no schema of today knows, with words in them. */
const strange: unknown[] = [
  { headline: "عنوان", sectionId: "لا قسم", topicIds: [1, "س"], body: { version: 9 } },
  { headline: 7, body: { doc: { content: [{ type: "table", content: [{ type: "cell", text: "كلمة" }] }] } } },
  { leadPicture: { pictureId: "?", caption: "شرح" }, body: "كلمة" },
  {
    body: {
      doc: {
        content: [
          {
            type: "bulletList",
            content: [
              {
                type: "listItem",
                content: [
                  {
                    type: "bulletList",
                    content: [{ type: "listItem", content: [{ type: "text", text: "كلمة" }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  },
  null,
  "كلمة",
  [],
];

describe("words that were kept in any shape", () => {
  it.each(strange)("can be written on and saved: %j", (content) => {
    const loose = looseContent(content, "rtl");
    expect(ArticleContent.safeParse(loose).success).toBe(true);
    for (const word of ["عنوان", "كلمة", "شرح"])
      if (JSON.stringify(content).includes(word) && typeof content === "object" && !Array.isArray(content))
        if (textOf(kept(content)).includes(word)) expect(textOf(kept(loose))).toContain(word);
  });

  it("stay as they are where they have the shape of today", () => {
    const words = { ...emptyContent, headline: "كلمات", slug: "ك" };
    expect(looseContent(words, "rtl")).toEqual(words);
    expect(headlineOf(kept(words))).toBe("كلمات");
  });

  it("are text with a line for each paragraph", () => {
    const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
    const body = { version: 1, doc: { type: "doc", content: [paragraph("أولى."), paragraph("ثانية.")] } };
    expect(textOf(kept({ ...emptyContent, headline: "عنوان", body }))).toBe("عنوان\nأولى.\nثانية.");
  });
});

describe("comparing words", () => {
  it("ignores the order of keys and what is not there", () => {
    expect(saysTheSame({ a: 1, b: { c: null, d: 2 } }, { b: { d: 2 }, a: 1 })).toBe(true);
    expect(saysTheSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
