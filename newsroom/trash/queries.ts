import { desc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { trash, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { type Trashed, type TrashNoun, trashKeepers, trashNouns, trashPerPage } from "./rules";

type Kept = { noun: TrashNoun; ownerId: string | null; trashedBy: string | null };

/** Whether something in the trash is `actor`'s to see and to bring back: her own doing or making, or in her keeping. */
export function mayHandle(actor: Actor, { noun, ownerId, trashedBy }: Kept): boolean {
  if (can(actor, trashKeepers[noun])) return true;
  const id = can(actor, "desk:open") ? actorId(actor) : null;
  return id !== null && (ownerId === id || trashedBy === id);
}

/** The trash as far as it is the actor's, latest first: the same knowledge as `mayHandle`. */
export async function listTrash(actor: Actor): Promise<Trashed[]> {
  authorize(actor, "desk:open");
  const nouns = trashNouns.filter((noun) => can(actor, trashKeepers[noun]));
  const id = actorId(actor);
  const isOwn = id === null ? undefined : or(eq(trash.ownerId, id), eq(trash.trashedBy, id));
  const clause = or(nouns.length > 0 ? inArray(trash.noun, nouns) : undefined, isOwn);
  if (!clause) return [];
  const rows = await db
    .select({
      id: trash.id,
      noun: trash.noun,
      subjectId: trash.subjectId,
      label: trash.label,
      trashedAt: trash.trashedAt,
      trashedBy: trash.trashedBy,
      trashedByName: user.name,
    })
    .from(trash)
    .leftJoin(user, eq(user.id, trash.trashedBy))
    .where(clause)
    .orderBy(desc(trash.trashedAt), desc(trash.id))
    .limit(trashPerPage);
  // Who removes a picture is mostly who brought it, which is not everybody's to know.
  const isTold = (noun: TrashNoun, by: string | null) =>
    noun !== "picture" || by === id || can(actor, "picture:seeEveryUploader");
  return rows.map(({ trashedBy, trashedByName, ...row }) => ({
    ...row,
    trashedByName: isTold(row.noun, trashedBy) ? trashedByName : null,
  }));
}
