import { and, asc, eq } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { article, topic, topicName, topicProposal, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { placeTopic } from "@/newsroom/article/writing";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { fold } from "@/newsroom/language/folding";
import { languageKeys } from "@/newsroom/language/rules";
import { notify } from "@/newsroom/notification/notify";
import type { TopicNews } from "@/newsroom/notification/rules";
import { insertTopic } from "./commands";
import type { ProposalChosen, TopicAnswer, TopicProposed, TopicWanted } from "./rules";

/** The topic of an edition that has this name, however either is spelled; no secret in the newsroom. */
export async function findTopicUnscoped(tx: Transaction, edition: string, name: string) {
  const rows = await tx
    .select({ id: topic.id, name: topicName.name })
    .from(topic)
    .innerJoin(topicName, eq(topicName.subjectId, topic.id))
    .where(and(eq(topicName.edition, edition), eq(topic.isActive, true)));
  return rows.find((row) => languageKeys.some((key) => fold(row.name, key) === fold(name, key)));
}

/**
 * A topic that the story's writer misses: the one that has the name already, else a new one where an editor asks, with
 * its name in the story's edition, else a proposal of which the editors hear. Throws `not_found`, `forbidden`,
 * `conflict` for an address that is taken.
 */
export async function wantTopic(actor: Actor, { articleId, name }: TopicWanted): Promise<TopicAnswer> {
  return withTransaction(async (tx) => {
    const { row, subject, content } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:edit", subject);
    const known = await findTopicUnscoped(tx, row.edition, name);
    if (known) return { kind: "added", ...known };
    if (can(actor, "topic:create")) {
      const { id } = await insertTopic(tx, actor, { [row.edition]: { name, slug: "", description: "" } });
      return { kind: "added", id, name };
    }
    authorize(actor, "topic:propose");
    const [proposal] = await tx
      .insert(topicProposal)
      .values({ edition: row.edition, name, articleId, proposedBy: actorId(actor) })
      .onConflictDoNothing()
      .returning({ id: topicProposal.id });
    // Who proposes what another has proposed waits with her.
    if (!proposal) return { kind: "proposed", name };
    await record(tx, actor, { verb: "topic:propose", id: proposal.id, after: { name }, tags: [] });
    await notify(tx, {
      articleId,
      headline: content.headline,
      verb: "topicProposed",
      reason: name,
      actor,
      recipients: await listHearersUnscoped(tx, "editors", subject),
    });
    return { kind: "proposed", name };
  });
}

/** Topics that are proposed, longest waiting first. Throws `forbidden`. */
export async function listProposals(actor: Actor): Promise<TopicProposed[]> {
  authorize(actor, "topic:create");
  return db
    .select({
      id: topicProposal.id,
      name: topicProposal.name,
      edition: topicProposal.edition,
      articleId: topicProposal.articleId,
      headline: article.headline,
      proposedByName: user.name,
      createdAt: topicProposal.createdAt,
    })
    .from(topicProposal)
    .innerJoin(article, eq(article.id, topicProposal.articleId))
    .leftJoin(user, eq(user.id, topicProposal.proposedBy))
    .orderBy(asc(topicProposal.createdAt), asc(topicProposal.id))
    .limit(100);
}

/** Ends a proposal and tells who made it what `write` made of it. */
async function answer(
  actor: Actor,
  { id }: ProposalChosen,
  write: (tx: Transaction, proposal: typeof topicProposal.$inferSelect) => Promise<TopicNews>,
): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "topic:create");
    const isIt = eq(topicProposal.id, id);
    const [asked] = await tx.select().from(topicProposal).where(isIt);
    if (!asked) throw notFound();
    // The story's row first, as who proposes takes it: of two that want both, one waits and none is stuck.
    const { content } = await loadArticleUnscoped(tx, asked.articleId, "lock");
    const [proposal] = await tx.delete(topicProposal).where(isIt).returning();
    if (!proposal) throw notFound();
    const verb = await write(tx, proposal);
    const { articleId, name, proposedBy } = proposal;
    const recipients = proposedBy === null ? [] : [proposedBy];
    await notify(tx, { articleId, headline: content.headline, verb, reason: name, actor, recipients });
  });
}

/**
 * Makes a proposed name a topic of its edition, and puts it into the story it is for, unless that stands still.
 * Throws `not_found`, `forbidden`, `conflict`.
 */
export async function approveProposal(actor: Actor, chosen: ProposalChosen): Promise<void> {
  await answer(actor, chosen, async (tx, { edition, name, articleId }) => {
    const { id } =
      (await findTopicUnscoped(tx, edition, name)) ??
      (await insertTopic(tx, actor, { [edition]: { name, slug: "", description: "" } }));
    return (await placeTopic(tx, actor, articleId, id)) ? "topicApproved" : "topicAside";
  });
}

/** Ends a proposal without a topic. Throws `not_found`, `forbidden`. */
export async function refuseProposal(actor: Actor, chosen: ProposalChosen): Promise<void> {
  await answer(actor, chosen, async (tx, { id, name }) => {
    await record(tx, actor, { verb: "topic:refuse", id, before: { name }, tags: [] });
    return "topicRefused";
  });
}
