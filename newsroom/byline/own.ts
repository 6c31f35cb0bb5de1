import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { byline } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { record } from "@/newsroom/history";
import { tag } from "@/newsroom/touched";
import { insertByline, nameAfterPerson } from "./names";

/**
 * Gives an account a byline of its own unless one is linked to it, named in the edition of its language: part of
 * accepting an invitation, in the same transaction. Returns the byline's id.
 */
export async function ensureBylineForUser(
  tx: Transaction,
  actor: Actor,
  person: { id: string; name: string; edition: EditionKey },
): Promise<string> {
  const [linked] = await tx
    .select({ id: byline.id })
    .from(byline)
    .where(eq(byline.userId, person.id))
    .limit(1);
  if (linked) return linked.id;
  const name = [...person.name.trim()].slice(0, 80).join("");
  const id = await insertByline(tx, { isPenName: false, userId: person.id });
  await nameAfterPerson(tx, id, person.edition, name);
  await record(tx, actor, {
    verb: "byline:create",
    subject: { kind: "byline", id },
    after: { names: { [person.edition]: { name } }, userId: person.id },
    tags: [tag.site, tag.byline(id)],
  });
  return id;
}
