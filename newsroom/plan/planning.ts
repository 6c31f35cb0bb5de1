import { withTransaction } from "@/db/client";
import { type Actor, actorId, can } from "@/newsroom/access";
import { createArticle, ownBylineIds } from "@/newsroom/article/creating";
import { setCommissionedLength } from "@/newsroom/commission/commands";
import { emptyContent } from "@/newsroom/content/words";
import { changePlan } from "./commands";
import type { StoryToPlan } from "./rules";

/**
 * Begins a story that is to be written: a draft without words, with its plan. Editors give it to others; whoever else
 * plans one writes it herself. What others write bears no byline until they put theirs. Throws `forbidden`, `invalid`.
 */
export async function planStory(actor: Actor, input: StoryToPlan): Promise<{ id: string }> {
  const { edition, sectionId, words, assigneeIds, ...planned } = input;
  const own = actorId(actor);
  const isForEditors = can(actor, "article:listEverything");
  const assignees = isForEditors || own === null || assigneeIds.length > 0 ? assigneeIds : [own];
  const isOwn = own !== null && assignees.includes(own);
  return withTransaction(async (tx) => {
    const bylineIds = isOwn ? await ownBylineIds(tx, actor) : [];
    const content = { ...emptyContent, sectionId, bylineIds };
    const { id } = await createArticle(actor, { edition, content });
    await changePlan(actor, { articleId: id, ...planned, assigneeIds: assignees });
    if (words > 0) await setCommissionedLength(actor, { articleId: id, words });
    return { id };
  });
}
