import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { comment, commentSanction, outletSetting } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { decide } from "@/newsroom/comment/deciding";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { lockSettingsUnscoped } from "@/newsroom/setting/queries";
import {
  type BansToConfirm,
  domainOf,
  isSharedDomain,
  type SanctionChosen,
  type SanctionTarget,
  type SanctionToImpose,
} from "./rules";

/**
 * Takes a step of the ladder against who wrote a comment, all mail of her domain, or the source it came from; with it,
 * as many of her newest comments as were chosen are rejected. A ban waits for a second person where the outlet says so.
 * Throws `not_found`, `forbidden`, `invalid` for a domain that everybody uses, `conflict` for a source of another day.
 */
export async function imposeSanction(
  actor: Actor,
  input: SanctionToImpose,
): Promise<{ id: string; isInForce: boolean }> {
  return withTransaction(async (tx) => {
    const [found] = await tx
      .select({
        email: comment.email,
        sourceHash: comment.sourceHash,
        standing: comment.standing,
        isOfToday: sql<boolean>`(${comment.createdAt} at time zone 'UTC')::date = (now() at time zone 'UTC')::date`,
      })
      .from(comment)
      .where(eq(comment.id, input.commentId));
    authorize(actor, input.against === "domain" ? "sanction:banDomain" : "sanction:impose");
    if (found?.standing !== "reader") throw notFound();
    const subject = subjectOf(found, input.against);
    const needsSecond = input.kind === "ban" && (await doBansNeedSecond(tx));
    const [row] = await tx
      .insert(commentSanction)
      .values({
        kind: input.kind,
        against: input.against,
        subject,
        commentId: input.commentId,
        line: input.line,
        note: input.note,
        until: input.kind === "suspension" ? sql`now() + make_interval(hours => ${input.hours})` : null,
        isInForce: !needsSecond,
        createdBy: actorId(actor),
      })
      .returning({ id: commentSanction.id, until: commentSanction.until });
    if (!row) throw new NewsroomError("unavailable", "unavailable");
    const rejected = await rejectNewest(tx, actor, found.email, input);
    await record(tx, actor, {
      verb: "sanction:impose",
      id: row.id,
      after: {
        kind: input.kind,
        against: input.against,
        commentId: input.commentId,
        until: row.until?.toISOString() ?? null,
        isInForce: !needsSecond,
        rejected,
      },
      tags: [],
    });
    return { id: row.id, isInForce: !needsSecond };
  });
}

type Occasion = { email: string; sourceHash: string; isOfToday: boolean };

function subjectOf({ email, sourceHash, isOfToday }: Occasion, against: SanctionTarget): string {
  if (against === "source") {
    if (!isOfToday) throw wrongField("against", "sanction.sourceIsOld", "conflict");
    return sourceHash;
  }
  if (email === "") throw notFound();
  if (against === "email") return email;
  const domain = domainOf(email);
  if (isSharedDomain(domain)) throw wrongField("against", "sanction.domainIsShared");
  return domain;
}

/** Whether the outlet wants a second person for every ban. */
async function doBansNeedSecond(tx: Transaction): Promise<boolean> {
  const [row] = await tx.select({ needs: outletSetting.bansNeedSecond }).from(outletSetting);
  return row?.needs ?? false;
}

/** Rejects the newest of her comments that wait or stand with readers; answers how many. */
async function rejectNewest(
  tx: Transaction,
  actor: Actor,
  email: string,
  { rejectLast, reasonId, note }: SanctionToImpose,
): Promise<number> {
  if (rejectLast === 0) return 0;
  const rows = await tx
    .select({ id: comment.id })
    .from(comment)
    .where(and(eq(comment.email, email), inArray(comment.state, ["pending", "approved"])))
    .orderBy(desc(comment.createdAt), comment.id)
    .limit(rejectLast);
  for (const { id } of rows)
    await decide(tx, actor, "reject", { commentId: id, reasonId, reason: reasonId ? "" : note });
  return rows.length;
}

/** A second person agrees to a ban, which holds from now. Throws `not_found`, `forbidden` for who proposed it, `conflict`. */
export async function confirmSanction(actor: Actor, { sanctionId }: SanctionChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const row = await load(tx, actor, sanctionId);
    if (row.isInForce || row.liftedAt) throw new NewsroomError("conflict", "stateChanged");
    if (row.createdBy !== null && row.createdBy === actorId(actor))
      throw new NewsroomError("forbidden", "sanction.needsAnother");
    await tx
      .update(commentSanction)
      .set({ isInForce: true, confirmedBy: actorId(actor) })
      .where(eq(commentSanction.id, sanctionId));
    await record(tx, actor, { verb: "sanction:confirm", id: sanctionId, tags: [] });
  });
}

/** Ends a sanction before its time; one that waits for a second person is taken back. Throws `not_found`, `forbidden`, `conflict`. */
export async function liftSanction(actor: Actor, { sanctionId }: SanctionChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const row = await load(tx, actor, sanctionId);
    if (row.liftedAt) throw new NewsroomError("conflict", "stateChanged");
    await tx
      .update(commentSanction)
      .set({ liftedAt: sql`now()`, liftedBy: actorId(actor) })
      .where(and(eq(commentSanction.id, sanctionId), isNull(commentSanction.liftedAt)));
    await record(tx, actor, { verb: "sanction:lift", id: sanctionId, tags: [] });
  });
}

async function load(tx: Transaction, actor: Actor, id: string) {
  const [row] = await tx.select().from(commentSanction).where(eq(commentSanction.id, id)).for("update");
  authorize(actor, row?.against === "domain" ? "sanction:banDomain" : "sanction:impose");
  if (!row) throw notFound();
  return row;
}

/** Whether bans need a second person from now; those that hold go on. Throws `forbidden`. */
export async function askSecondForBans(actor: Actor, { isNeeded }: BansToConfirm): Promise<void> {
  await withTransaction(async (tx) => {
    const { bansNeedSecond } = await lockSettingsUnscoped(tx);
    authorize(actor, "outlet:manage");
    if (bansNeedSecond === isNeeded) return;
    await tx.update(outletSetting).set({ bansNeedSecond: isNeeded });
    await record(tx, actor, {
      verb: "outlet:askSecondForBans",
      id: "outlet",
      before: { isNeeded: bansNeedSecond },
      after: { isNeeded },
      tags: [],
    });
  });
}
