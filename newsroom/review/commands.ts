import { withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { approval } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { cutRevision, demandVersion } from "@/newsroom/article/revisions";
import { takeStep } from "@/newsroom/article/take-step";
import { NewsroomError } from "@/newsroom/errors";
import { notify } from "@/newsroom/notification/notify";
import { type ApprovalToGive, demandApprovable, nextStage } from "./rules";
import { loadReviewUnscoped } from "./standing";

/**
 * Lets the words that were read pass their next stage; whoever is named for the one after hears of it. The words become
 * a revision, so that what passed can be read for ever. Throws `not_found`, `forbidden`, `conflict` for words or stages that
 * changed meanwhile, `invalid` when incomplete.
 */
export async function approveArticle(
  actor: Actor,
  { articleId, version, stageId }: ApprovalToGive,
): Promise<void> {
  await withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:approve", loaded.subject);
    demandVersion(loaded, version);
    if (actor.kind !== "person") throw new NewsroomError("forbidden", "forbidden");
    const { sectionId, headline } = loaded.content;
    const review = await loadReviewUnscoped(tx, articleId, { sectionId, revisionId: null });
    const stage = demandApprovable(review, stageId, actor);
    // The history names the stage where other steps have their reason.
    await takeStep(actor, "approve", { articleId, version, reason: stage.name }, async () => {
      const { id: revisionId } = await cutRevision(tx, actor, loaded, "approved");
      await tx
        .insert(approval)
        .values({ revisionId, stageId, approvedBy: actor.id, approvedAt: clock })
        .onConflictDoNothing();
      return {};
    });
    const passed = { stageId, byId: actor.id, at: loaded.now };
    const next = nextStage({ ...review, approvals: [...review.approvals, passed] });
    const recipients = next?.people.map(({ id }) => id) ?? [];
    const news = { articleId, headline, verb: "stageWaits", reason: next?.name ?? null } as const;
    await notify(tx, { ...news, actor, recipients });
  });
}
