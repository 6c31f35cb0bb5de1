import { and, eq, ne, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { template } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { demandVersion } from "@/newsroom/article/revisions";
import { demandFree } from "@/newsroom/embargo/rules";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { skeletonOf, type TemplateChosen, type TemplateToKeep, templateLimits } from "./rules";

/**
 * Keeps what a story is made of as a template of its edition. Throws `not_found`, `forbidden`, `conflict` for words that
 * changed since and for a name that is taken, `invalid` where there are as many as may be.
 */
export async function keepTemplate(actor: Actor, input: TemplateToKeep): Promise<{ id: string }> {
  authorize(actor, "template:manage");
  return withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, input.articleId);
    const { row, subject, content } = loaded;
    authorize(actor, "article:read", subject);
    // All who write see them from now on: nobody gives away what was typed meanwhile.
    demandVersion(loaded, input.version);
    demandFree(row, loaded.now);
    const { edition } = row;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`template:${edition}`}, 0))`);
    // A name that is taken is said to be so, also where there is no room.
    const others = and(eq(template.edition, edition), ne(template.name, input.name));
    if ((await tx.$count(template, others)) >= templateLimits.templates)
      throw new NewsroomError("invalid", "template.tooMany");
    const [made] = await tx
      .insert(template)
      .values({ edition, name: input.name, content: skeletonOf(content), createdBy: actorId(actor) })
      .returning({ id: template.id })
      .catch(refuseTaken);
    if (!made) throw notFound();
    const after = { edition, name: input.name };
    await record(tx, actor, { verb: "template:create", id: made.id, after, tags: [] });
    return made;
  });
}

function refuseTaken(error: unknown): never {
  if (violatedConstraint(error) !== "template_name_unique") throw error;
  throw wrongField("name", "template.nameTaken", "conflict");
}

/** Takes a template away; stories that began with it stay as they are. Throws `not_found`, `forbidden`. */
export async function removeTemplate(actor: Actor, { id }: TemplateChosen): Promise<void> {
  authorize(actor, "template:manage");
  await withTransaction(async (tx) => {
    const [gone] = await tx
      .delete(template)
      .where(eq(template.id, id))
      .returning({ edition: template.edition, name: template.name });
    if (!gone) throw notFound();
    await record(tx, actor, { verb: "template:remove", id, before: gone, tags: [] });
  });
}
