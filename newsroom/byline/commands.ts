import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { byline, picture, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { withNames } from "@/newsroom/name/queries";
import { turning, writeNames } from "@/newsroom/name/writing";
import { forgetFormerSlugs } from "@/newsroom/slug/former";
import { tag, touchedByName } from "@/newsroom/touched";
import { penNames } from "./names";
import { selectBylinesUnscoped } from "./queries";
import type { BylineToChange, BylineToCreate, BylineToLink, ManagedByline } from "./rules";

async function lockByline(tx: Transaction, id: string): Promise<ManagedByline> {
  const rows = await selectBylinesUnscoped(tx).where(eq(byline.id, id)).for("update", { of: byline });
  const [locked] = await withNames(tx, "byline", rows, id);
  if (!locked) throw notFound();
  return locked;
}

async function demandPicture(tx: Transaction, pictureId: string | null): Promise<void> {
  if (pictureId === null) return;
  const [row] = await tx.select({ state: picture.state }).from(picture).where(eq(picture.id, pictureId));
  if (row?.state === "ready") return;
  throw wrongField("pictureId", "outlet.pictureUnknown");
}

/** Adds a byline without an account: a guest, an agency, a pen-name. Throws `conflict` for a slug that is taken. */
export async function createByline(actor: Actor, input: BylineToCreate): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    authorize(actor, "byline:create");
    const id = randomUUID();
    await tx.insert(byline).values({ id, isPenName: input.isPenName });
    await writeNames(tx, { kind: "byline", id }, input.names);
    await record(tx, actor, { verb: "byline:create", id, after: input, tags: touchedByName("byline", id) });
    return { id };
  });
}

/**
 * Changes names, biographies, picture, contact and whether it is a pen-name; a pen-name has no former addresses. Throws `not_found`, `conflict` for a taken slug,
 * `invalid` for a lost name, a pen-name that is the account's own name, or a picture that is not ready.
 */
export async function changeByline(actor: Actor, input: BylineToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockByline(tx, input.id);
    authorize(actor, "byline:manage");
    const { id, isPenName, pictureId, mail, links } = input;
    const facts = { isPenName, pictureId, mail, links };
    const names = isPenName ? penNames(input.names, before) : input.names;
    await demandPicture(tx, pictureId);
    await writeNames(tx, { kind: "byline", id }, names, before.names);
    // An account's own byline bears its real name: that address must not lead to the pen-name it became.
    if (isPenName) await forgetFormerSlugs(tx, { kind: "byline", id });
    await tx.update(byline).set(facts).where(eq(byline.id, id));
    const pictures = [before.pictureId, pictureId].flatMap((each) => (each ? [tag.picture(each)] : []));
    await record(tx, actor, {
      verb: "byline:change",
      id,
      before: {
        names: before.names,
        isPenName: before.isPenName,
        pictureId: before.pictureId,
        mail: before.mail,
        links: before.links,
      },
      after: { names, ...facts },
      tags: [...touchedByName("byline", id), ...pictures],
    });
  });
}

/**
 * Says whose account a byline is, or that it is nobody's: the stories it signs become that person's to edit. Readers
 * see nothing of it. Throws `not_found`, and `invalid` for an account that does not exist.
 */
export async function linkByline(actor: Actor, input: BylineToLink): Promise<void> {
  await withTransaction(async (tx) => {
    const { id, userId: before } = await lockByline(tx, input.id);
    authorize(actor, "byline:manage");
    const { userId } = input;
    if (userId === before) return;
    const [account] = userId === null ? [] : await tx.select().from(user).where(eq(user.id, userId));
    if (userId !== null && !account) throw wrongField("userId", "outlet.accountUnknown");
    await tx.update(byline).set({ userId }).where(eq(byline.id, id));
    await record(tx, actor, {
      verb: "byline:link",
      id,
      before: { userId: before },
      after: { userId },
      tags: [],
    });
  });
}

/** Takes a byline out of the choices; its stories and its address stay. Throws `not_found`. */
export const deactivateByline = turning("byline", "deactivate");

/** Offers a byline again. Throws `not_found`. */
export const reactivateByline = turning("byline", "reactivate");
