import { and, eq, inArray, max } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { reviewStage, reviewStagePerson, section, user } from "@/db/schema";
import { type Actor, authorize, publishingRoles } from "@/newsroom/access";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { reviewLimits, type SecondEyesToSet, type StageChosen, type StageToAdd } from "./rules";

async function lockSection(tx: Transaction, id: string) {
  const [row] = await tx.select().from(section).where(eq(section.id, id)).for("update");
  if (!row) throw notFound();
  return row;
}

/**
 * Adds a stage after the others: what waits in review meets it from now on. Throws `conflict` for a name that the
 * section has already, `invalid` where there are as many as may be, and for people who may not publish.
 */
export async function addStage(actor: Actor, input: StageToAdd): Promise<{ id: string }> {
  authorize(actor, "section:manage");
  const { sectionId, name, personIds } = input;
  return withTransaction(async (tx) => {
    await lockSection(tx, sectionId);
    const ofSection = eq(reviewStage.sectionId, sectionId);
    if ((await tx.$count(reviewStage, ofSection)) >= reviewLimits.stages)
      throw new NewsroomError("invalid", "review.tooMany");
    const mayPass = and(
      inArray(user.id, personIds),
      inArray(user.role, publishingRoles),
      eq(user.isActive, true),
    );
    if ((await tx.$count(user, mayPass)) < personIds.length) throw wrongField("personIds", "review.noEditor");
    const [{ last } = { last: null }] = await tx
      .select({ last: max(reviewStage.position) })
      .from(reviewStage)
      .where(ofSection);
    const [made] = await tx
      .insert(reviewStage)
      .values({ sectionId, name, position: (last ?? -1) + 1 })
      .returning({ id: reviewStage.id })
      .catch(refuseTaken);
    if (!made) throw notFound();
    const people = personIds.map((userId) => ({ stageId: made.id, userId }));
    if (people.length > 0) await tx.insert(reviewStagePerson).values(people);
    await record(tx, actor, {
      verb: "section:addStage",
      id: sectionId,
      after: { name, personIds },
      tags: [],
    });
    return made;
  });
}

function refuseTaken(error: unknown): never {
  if (violatedConstraint(error) !== "review_stage_name") throw error;
  throw wrongField("name", "review.nameTaken", "conflict");
}

/** Takes a stage away, and with it who let what pass it. Throws `not_found`. */
export async function removeStage(actor: Actor, { id }: StageChosen): Promise<void> {
  authorize(actor, "section:manage");
  await withTransaction(async (tx) => {
    const [gone] = await tx.delete(reviewStage).where(eq(reviewStage.id, id)).returning();
    if (!gone) throw notFound();
    const { sectionId, name } = gone;
    await record(tx, actor, { verb: "section:removeStage", id: sectionId, before: { name }, tags: [] });
  });
}

/** Says whether who wrote a story's last words may give it to readers. Throws `not_found`. */
export async function setSecondEyes(actor: Actor, { id, needsSecondEyes }: SecondEyesToSet): Promise<void> {
  authorize(actor, "section:manage");
  await withTransaction(async (tx) => {
    const before = await lockSection(tx, id);
    if (before.needsSecondEyes === needsSecondEyes) return;
    await tx.update(section).set({ needsSecondEyes }).where(eq(section.id, id));
    await record(tx, actor, {
      verb: "section:setSecondEyes",
      id,
      before: { needsSecondEyes: before.needsSecondEyes },
      after: { needsSecondEyes },
      tags: [],
    });
  });
}
