import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { db } from "@/db/client";
import { commentRule } from "@/db/schema";
import { submitComment } from "@/newsroom/comment/commands";
import { approveComment } from "@/newsroom/comment/deciding";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
import { aReader, bodyOf, makeArticle, makePerson } from "../support/rows";

/** How the marked numbers of a page lie: their signs from left to right, as they are seen. */
function seenNumbers(page: Page, numbers: string[]): Promise<Record<string, string[]>> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: Record<string, string[]> = {};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest("script")) continue;
      for (const number of wanted) {
        const start = node.nodeValue?.indexOf(number) ?? -1;
        if (start < 0) continue;
        const signs = [...number].map((sign, index) => {
          const range = document.createRange();
          range.setStart(node, start + index);
          range.setEnd(node, start + index + 1);
          return { sign, left: range.getBoundingClientRect().left };
        });
        const inOrder = signs.sort((one, other) => one.left - other.left).map(({ sign }) => sign);
        seen[number] = [...(seen[number] ?? []), inOrder.join("")];
      }
    }
    return seen;
  }, numbers);
}

test("numbers and telephone numbers are read in their order, wherever they stand", async ({ page }) => {
  const editor = await makePerson("editor");
  const { id } = await makeArticle("published", {
    editor,
    content: {
      headline: `نزوح 12 500 شخص ${randomUUID().slice(0, 6).replace(/\d/g, "ك")}`,
      standfirst: "كلّف ذلك $90 و1 250 000 دينار.",
      body: bodyOf("اتصلوا على +964 780 123 4567 أو (0780) 123-4567 قبل 3-1.", "الحرارة -5 درجات."),
      leadPicture: {
        pictureId: await makePicture(editor),
        caption: "مخيّم يسع 17 300 شخص",
        credit: "سما",
        alternative: "خيام",
        isDecorative: false,
      },
    },
  });
  // Who gives away a telephone number is warned otherwise.
  const rule = { strictness: { personalData: "off" } } as const;
  await db.insert(commentRule).values({ articleId: id, rule });
  const { id: commentId } = await submitComment(aReader(), {
    articleId: id,
    parentId: null,
    name: "ليلى",
    email: "z@example.org",
    website: "",
    seconds: null,
    text: "رقمي 0770 765 4321 لمن يسأل عن المخيّم",
  });
  await approveComment(editor, { commentId });
  const drawn = async () => (await page.request.get(`/ar/a/${id}`)).text();
  await expect.poll(drawn).toContain("لمن يسأل عن المخيّم");
  await page.goto(`/ar/a/${id}`);
  const numbers = [
    ...[
      "12 500",
      "$90",
      "1 250 000",
      "+964 780 123 4567",
      "(0780) 123-4567",
      "-5",
      "17 300",
      "0770 765 4321",
    ],
  ];
  const seen = await seenNumbers(page, numbers);
  for (const number of numbers) {
    expect(seen[number]?.length, number).toBeGreaterThan(0);
    for (const each of seen[number] ?? []) expect(each).toBe(number);
  }
});
