import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Transaction, withTransaction } from "@/db/client";
import { article, byline, trash, workingCopy } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import { EditionKey } from "@/newsroom/edition/rules";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { embargoOf } from "@/newsroom/embargo/rules";
import { NewsroomError } from "@/newsroom/errors";
import { copyFlags } from "@/newsroom/flag/standing";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { shortIdFrom } from "@/newsroom/short-id";
import { parseStorableJson } from "@/newsroom/storable";
import { getTemplateContent } from "@/newsroom/template/queries";
import { loadArticleUnscoped } from "./queries";
import { type ArticleToCreate, maxSaveBytes } from "./rules";
import { copyWriters, noteWriters } from "./writers";
import { writeNamed } from "./writing";

/** A story made of words that a machine kept, sent as JSON. */
export const StoryFromWords = z.object({
  edition: EditionKey,
  content: z
    .string()
    .max(maxSaveBytes)
    .transform((json, context): unknown => {
      try {
        return parseStorableJson(json);
      } catch {
        context.addIssue("invalid");
        return z.NEVER;
      }
    })
    .pipe(ArticleContent),
});

/**
 * The id of a story that a person's device began under a name: the same name gives the same id, so that an answer that
 * was lost makes no second story.
 */
function idOfBegun(actor: Actor, begunAs: string): string {
  return shortIdFrom(
    createHash("sha256")
      .update(`${actorId(actor)} ${begunAs}`)
      .digest(),
  );
}

/**
 * Starts a story, or its sibling in another edition; one that was started under the same name already is left as it is.
 * Returns its id. Throws `forbidden`, `not_found`, `conflict`, and `invalid` for one that lies in the trash.
 */
export async function createArticle(actor: Actor, input: ArticleToCreate): Promise<{ id: string }> {
  authorize(actor, "article:create");
  return withTransaction(async (tx) => {
    const original = input.translationOf ? await loadArticleUnscoped(tx, input.translationOf, "lock") : null;
    if (original) authorize(actor, "article:read", original.subject);
    if (original?.state.publicState === "killed") throw new NewsroomError("conflict", "killed");
    const id = input.begunAs ? idOfBegun(actor, input.begunAs) : shortIdFrom(randomBytes(16));
    if (input.begunAs && (await isOwnStory(tx, actor, id))) return { id };
    if (input.begunAs && (await isInTrash(tx, id))) throw new NewsroomError("invalid", "inTrash.begun");
    const content = inArabicLetters(
      input.edition,
      ArticleContent.parse(input.content ?? (await beginningOf(tx, actor, input))),
    );
    const inserted = await tx
      .insert(article)
      .values({
        id,
        edition: input.edition,
        createdBy: actorId(actor),
        ...(original && {
          translationGroupId: original.row.translationGroupId,
          newsId: original.row.newsId,
          ...embargoOf(original.row, original.now),
        }),
      })
      .onConflictDoNothing()
      .returning({ id: article.id })
      .catch(refuseUnknownEdition("edition"));
    // Begun twice at once: the other one has made it by now.
    if (inserted.length === 0 && input.begunAs && (await isOwnStory(tx, actor, id))) return { id };
    if (inserted.length === 0) throw new NewsroomError("conflict", "translationExists");
    await tx.insert(workingCopy).values({ articleId: id, content, savedBy: actorId(actor) });
    await writeNamed(tx, id, content.bylineIds);
    const before = { ...emptyContent, bylineIds: content.bylineIds };
    await noteWriters(tx, actor, id, { before, after: content, version: 1 });
    if (original) {
      await copyFlags(tx, original.row.id, id);
      await copyWriters(tx, original.row, id);
    }
    await record(tx, actor, { verb: "article:create", id, after: { edition: input.edition }, tags: [] });
    return { id };
  });
}

async function isOwnStory(tx: Transaction, actor: Actor, id: string): Promise<boolean> {
  const creator = actorId(actor);
  if (creator === null) return false;
  const rows = await tx
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.id, id), eq(article.createdBy, creator)));
  return rows.length > 0;
}

/** Whether a story of this id may come back: a second one would stand in its place then. */
async function isInTrash(tx: Transaction, id: string): Promise<boolean> {
  const kept = and(eq(trash.noun, "article"), eq(trash.subjectId, id));
  return (await tx.select({ id: trash.id }).from(trash).where(kept).limit(1)).length > 0;
}

/** What a new story has before anything is written. */
async function beginningOf(tx: Transaction, actor: Actor, input: ArticleToCreate): Promise<ArticleContent> {
  const { edition, templateId } = input;
  const begun = templateId ? await getTemplateContent(actor, tx, edition, templateId) : emptyContent;
  return { ...begun, bylineIds: await ownBylineIds(tx, actor) };
}

/** The byline that a person signs with by default. */
export async function ownBylineIds(tx: Transaction, actor: Actor): Promise<string[]> {
  if (actor.kind !== "person") return [];
  const rows = await tx
    .select({ id: byline.id })
    .from(byline)
    .where(and(eq(byline.userId, actor.id), eq(byline.isActive, true), eq(byline.isPenName, false)))
    .limit(1);
  return rows.map(({ id }) => id);
}
