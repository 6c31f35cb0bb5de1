import { type Actor, authorize } from "@/newsroom/access";
import { knownError, type NewsroomError } from "@/newsroom/errors";
import { approveComment, rejectComment } from "./deciding";
import type { ManyToDecide } from "./rules";

/** What became of each: ids of those that were decided on, and why the others were not. */
type ManyDecided = { done: string[]; failed: { commentId: string; error: NewsroomError }[] };

/**
 * One decision about many comments, each in a transaction of its own: what fails fails alone, and is answered with its
 * reason. Here alone a refusal is caught, since it is a part of the answer. Throws `forbidden`.
 */
export async function decideMany(
  actor: Actor,
  { verb, comments, ...why }: ManyToDecide,
): Promise<ManyDecided> {
  authorize(actor, "comment:moderate");
  const outcome: ManyDecided = { done: [], failed: [] };
  for (const seen of comments) {
    try {
      if (verb === "approve") await approveComment(actor, seen);
      else await rejectComment(actor, { ...seen, ...why });
      outcome.done.push(seen.commentId);
    } catch (error) {
      outcome.failed.push({ commentId: seen.commentId, error: knownError(error) });
    }
  }
  return outcome;
}
