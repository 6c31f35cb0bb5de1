import { withTransaction } from "@/db/client";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { maxSaveBytes, type SaveOutcome } from "@/newsroom/article/rules";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { wordsChanged } from "@/newsroom/content/changing";
import { NewsroomError } from "@/newsroom/errors";
import type { ChangeToSave } from "./rules";

/**
 * Saves words by what they changed of the version `basedOn`, as `saveWorkingCopy` does. `unknown`: they were made of
 * other words than the working copy's, and only all of them can be judged. Throws `not_found`, `forbidden`, and `invalid` where they
 * become more than a save may be.
 */
export async function saveChange(
  actor: Actor,
  input: ChangeToSave,
): Promise<SaveOutcome | { kind: "unknown" }> {
  return withTransaction(async (tx) => {
    const { articleId, basedOn, change, tab } = input;
    const { row, subject, version, content } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const words = version === basedOn ? wordsChanged(row.edition, content, change) : null;
    // Many small changes are no way around the bound of a save.
    if (words && Buffer.byteLength(JSON.stringify(words)) > maxSaveBytes)
      throw new NewsroomError("invalid", "bodyTooLarge");
    return words ? saveWorkingCopy(actor, { articleId, basedOn, content: words, tab }) : { kind: "unknown" };
  });
}
