import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { isLockTimeout, violatedConstraint } from "@/db/constraint";
import { environment } from "@/db/env";
import { redirect } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { judgeLines, layLines, openLines, takeLines } from "./judging";
import { judgeLine } from "./line";
import { loadPublishedPages, loadRedirectUnscoped } from "./queries";
import type { RedirectChosen, RedirectToAdd, RedirectToChange, Refusal } from "./rules";

/**
 * Whoever writes redirects holds the list, so that no two together make a loop. Throws `conflict` where another does not
 * let go of it in a few seconds.
 */
export async function holdList(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local lock_timeout = '4s'`);
  await tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended('redirects', 0))`)
    .catch((cause: unknown) => {
      throw isLockTimeout(cause) ? new NewsroomError("conflict", "redirect.held", { cause }) : cause;
    });
}

const ofTarget: ReadonlySet<Refusal> = new Set(["targetNotAddress", "targetUnknown", "loop"]);
const wrong = (problem: Refusal) =>
  wrongField(
    ofTarget.has(problem) ? "to" : "from",
    `redirect.${problem}`,
    problem === "taken" ? "conflict" : "invalid",
  );

/** Lays one redirect down and judges it as a file of one line. Throws what is wrong with it. */
async function judgeOne(tx: Transaction, given: RedirectToAdd, isChange: boolean): Promise<void> {
  const judged = judgeLine(1, given, environment().SITE_URL, await loadPublishedPages());
  if (judged.problem !== null) throw wrong(judged.problem);
  await openLines(tx);
  await layLines(tx, [judged]);
  await judgeLines(tx, isChange);
  const [line] = await tx.execute<{ problem: Refusal | "known" | null }>(
    sql`select problem from redirect_line`,
  );
  if (line?.problem) throw wrong(line.problem === "known" ? "taken" : line.problem);
}

/** Lets an old address lead to a page. Throws `invalid`, or `conflict` where it leads elsewhere already or the list is held. */
export async function addRedirect(actor: Actor, input: RedirectToAdd): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "redirect:manage");
    await holdList(tx);
    await judgeOne(tx, input, false);
    await takeLines(tx);
    const [added] = await tx
      .select({ id: redirect.id })
      .from(redirect)
      .where(sql`${redirect.address} = (select address from redirect_line)`);
    if (!added) throw notFound();
    const after = await loadRedirectUnscoped(tx, added.id);
    await record(tx, actor, { verb: "redirect:add", id: added.id, after, tags: [tag.redirects] });
    return added;
  });
}

/** Lets it lead to another page. Throws as adding does, and `not_found`. */
export async function changeRedirect(actor: Actor, { id, to }: RedirectToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await loadRedirectUnscoped(tx, id, true);
    authorize(actor, "redirect:manage");
    await holdList(tx);
    await judgeOne(tx, { from: before.address, to }, true);
    await tx.execute(sql`update redirect set
        (article_id, list_kind, list_id, list_edition, path, url, next) =
        (select article_id, list_kind, list_id, list_edition, path, url, next from redirect_line)
      where id = ${id}`);
    const after = await loadRedirectUnscoped(tx, id);
    await record(tx, actor, { verb: "redirect:change", id, before, after, tags: [tag.redirects] });
  });
}

/** Forgets an old address. Throws `not_found`, and `conflict` while another leads to it or the list is held. */
export async function removeRedirect(actor: Actor, { id }: RedirectChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await loadRedirectUnscoped(tx, id, true);
    authorize(actor, "redirect:manage");
    await holdList(tx);
    await tx.delete(redirect).where(eq(redirect.id, id)).catch(refuseNeeded);
    await record(tx, actor, { verb: "redirect:remove", id, before, tags: [tag.redirects] });
  });
}

function refuseNeeded(error: unknown): never {
  if (violatedConstraint(error) === "redirect_next_redirect_address_fk")
    throw new NewsroomError("conflict", "redirect.needed", { cause: error });
  throw error;
}
