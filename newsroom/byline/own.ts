import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { byline } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { record } from "@/newsroom/history";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { touchedByName } from "@/newsroom/touched";
import { nameAfterPerson } from "./names";

/**
 * Gives an account a byline of its own unless one is linked to it, as part of accepting an invitation and in its
 * transaction. It bears the person's name in every edition in use: a story must never stand without its signature.
 * Returns the byline's id.
 */
export async function ensureBylineForUser(
  tx: Transaction,
  actor: Actor,
  person: { id: string; name: string },
): Promise<string> {
  const [linked] = await tx
    .select({ id: byline.id })
    .from(byline)
    .where(eq(byline.userId, person.id))
    .limit(1);
  if (linked) return linked.id;
  const name = [...person.name.trim()].slice(0, 80).join("");
  const id = randomUUID();
  await tx.insert(byline).values({ id, userId: person.id });
  const outlet = await loadOutletUnscoped(tx);
  const editions = (outlet?.editions ?? []).filter(({ isInUse }) => isInUse).map(({ key }) => key);
  for (const edition of editions) await nameAfterPerson(tx, id, edition, name);
  await record(tx, actor, {
    verb: "byline:create",
    id,
    after: { names: Object.fromEntries(editions.map((edition) => [edition, { name }])), userId: person.id },
    tags: touchedByName("byline", id),
  });
  return id;
}
