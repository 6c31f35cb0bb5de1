import { and, asc, eq } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { styleProposal, styleTerm, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import {
  type ProposalAnswer,
  type TermChosen,
  type TermProposed,
  type TermToPropose,
  termLimits,
} from "./rules";
import { fitTerm, insertTerm } from "./terms";

/**
 * A rule that somebody misses while writing: an editor's is one at once, another's waits for an editor. Throws
 * `not_found`, `forbidden`, `invalid`, `conflict` for a word that the list has.
 */
export async function proposeTerm(
  actor: Actor,
  { articleId, ...given }: TermToPropose,
): Promise<ProposalAnswer> {
  return withTransaction(async (tx) => {
    const { row, subject } = await loadArticleUnscoped(tx, articleId);
    authorize(actor, "article:edit", subject);
    const { edition } = row;
    if (can(actor, "style:manage")) {
      await insertTerm(tx, actor, { edition, ...given });
      return { kind: "added" };
    }
    authorize(actor, "style:propose");
    const words = fitTerm(edition, given);
    const isThere = and(eq(styleTerm.edition, edition), eq(styleTerm.word, words.word));
    if ((await tx.$count(styleTerm, isThere)) > 0) throw wrongField("word", "style.taken", "conflict");
    const proposedBy = actorId(actor);
    const waiting = await tx.$count(styleProposal, eq(styleProposal.proposedBy, proposedBy ?? ""));
    if (waiting >= termLimits.waiting) throw new NewsroomError("invalid", "style.tooManyProposals");
    const [proposal] = await tx
      .insert(styleProposal)
      .values({ edition, ...words, proposedBy })
      .onConflictDoNothing()
      .returning({ id: styleProposal.id });
    // Who proposes what another has proposed waits with her.
    if (proposal) {
      const after = { edition, ...words };
      await record(tx, actor, { verb: "style:propose", id: proposal.id, after, tags: [] });
    }
    return { kind: "proposed" };
  });
}

const columns = {
  id: styleProposal.id,
  edition: styleProposal.edition,
  kind: styleProposal.kind,
  word: styleProposal.word,
  others: styleProposal.others,
  instead: styleProposal.instead,
  note: styleProposal.note,
};

/** What waits for an editor in an edition, the oldest first. */
export async function listTermProposals(actor: Actor, edition: string): Promise<TermProposed[]> {
  authorize(actor, "style:manage");
  return db
    .select({ ...columns, proposedByName: user.name, createdAt: styleProposal.createdAt })
    .from(styleProposal)
    .leftJoin(user, eq(user.id, styleProposal.proposedBy))
    .where(eq(styleProposal.edition, edition))
    .orderBy(asc(styleProposal.createdAt), asc(styleProposal.id));
}

/** Makes a proposal a rule. Throws `not_found`, `forbidden`, `conflict`. */
export async function approveTerm(actor: Actor, { id }: TermChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "style:manage");
    const [taken] = await tx.delete(styleProposal).where(eq(styleProposal.id, id)).returning(columns);
    if (!taken) throw notFound();
    const { id: _, ...words } = taken;
    await insertTerm(tx, actor, words);
  });
}

/** Puts a proposal aside. Throws `not_found`, `forbidden`. */
export async function refuseTerm(actor: Actor, { id }: TermChosen): Promise<void> {
  await withTransaction(async (tx) => {
    authorize(actor, "style:manage");
    const [gone] = await tx.delete(styleProposal).where(eq(styleProposal.id, id)).returning(columns);
    if (!gone) throw notFound();
    const { id: _, ...before } = gone;
    await record(tx, actor, { verb: "style:refuse", id, before, tags: [] });
  });
}
