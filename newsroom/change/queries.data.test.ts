import { expect, test } from "vitest";
import { bodyOf, type MadeArticle, makeArticle, makeByline } from "@/e2e/support/rows";
import {
  publishArticle,
  publishSoon,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import type { ArticleContent } from "@/newsroom/content/rules";
import { getPublishedChanges } from "./queries";

/** A story in the hands of its editor; each `write` is a version of the working copy. */
class Story {
  private version = 1;

  constructor(private readonly made: MadeArticle) {}

  async write(content: Partial<ArticleContent>): Promise<{ articleId: string; version: number }> {
    const { editor, id: articleId } = this.made;
    await saveWorkingCopy(editor, {
      articleId,
      basedOn: this.version,
      content: { ...this.made.content, ...content },
    });
    this.version += 1;
    return { articleId, version: this.version };
  }

  async submit(content: Partial<ArticleContent>): Promise<{ articleId: string; version: number }> {
    const words = await this.write(content);
    await submitArticle(this.made.author, words);
    return words;
  }

  async publish(content: Partial<ArticleContent>, told: "silent" | "update" = "update"): Promise<void> {
    await publishArticle(this.made.editor, { ...(await this.submit(content)), told });
  }

  /** What readers are shown, in the order of the page. */
  async shown(): Promise<string[] | null> {
    const changes = await getPublishedChanges("ar", "ar", this.made.id);
    const marks = { same: "", inserted: "+", deleted: "-" };
    return (
      changes?.parts.flatMap(({ part, lines }) =>
        lines.map((line) => `${part}: ${line.map(({ kind, text }) => marks[kind] + text).join("")}`),
      ) ?? null
    );
  }
}

test("readers see what differs between what they first had and what they have, and nothing that they never had", async () => {
  const made = await makeArticle("published", { content: { body: bodyOf("سقط خمسة جرحى.") } });
  const story = new Story(made);
  expect(await story.shown()).toBeNull();
  const unpublished = await story.submit({ body: bodyOf("سرّ لم يُنشر.") });
  expect(await story.shown()).toBeNull();
  // A promise that was taken back was with nobody.
  await publishSoon(made.editor, { ...unpublished, told: "update" });
  await takeBackArticle(made.editor, { articleId: made.id });
  expect(await story.shown()).toBeNull();
  await publishArticle(made.editor, {
    ...(await story.write({ body: bodyOf("سقط ستة جرحى.") })),
    told: "update",
  });
  expect(await story.shown()).toEqual(["body: سقط -خمسة +ستة جرحى."]);
  await story.write({ body: bodyOf("سرّ آخر.") });
  expect(await story.shown()).toEqual(["body: سقط -خمسة +ستة جرحى."]);
});

test("what was mended silently is shown where readers were told of something else as well", async () => {
  const story = new Story(await makeArticle("published", { content: { body: bodyOf("إستعاد المرفأ.") } }));
  await story.publish({ body: bodyOf("استعاد المرفأ.") }, "silent");
  expect(await story.shown()).toBeNull();
  await story.publish({ body: bodyOf("استعاد المرفأ.", "وأضاف الوزير.") });
  expect(await story.shown()).toEqual(["body: -إستعاد +استعاد المرفأ.", "body: +وأضاف الوزير."]);
});

test("what stood before a withdrawal comes back to nobody, nor does who signed", async () => {
  const made = await makeArticle("published", { content: { body: bodyOf("اسم الطفل سالم.") } });
  const story = new Story(made);
  await withdrawArticle(made.editor, { articleId: made.id, reason: "اسم قاصر" });
  expect(await story.shown()).toBeNull();
  await story.publish({ body: bodyOf("طفل في العاشرة.") });
  expect(await story.shown()).toBeNull();
  const bylineIds = [await makeByline(null, "أخرى")];
  await story.publish({ body: bodyOf("طفل في الحادية عشرة."), bylineIds });
  expect(await story.shown()).toEqual(["body: طفل في -العاشرة+الحادية عشرة."]);
});

test("of another edition, a draft and nonsense there is nothing", async () => {
  const { id } = await makeArticle("draft");
  expect(await getPublishedChanges("ar", "ar", id)).toBeNull();
  expect(await getPublishedChanges("en", "en", id)).toBeNull();
  expect(await getPublishedChanges("ar", "ar", "nonsense")).toBeNull();
});
