import { and, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { ByEdition } from "@/newsroom/edition/rules";
import { listHistoryUnscoped } from "@/newsroom/history";
import type { Nameplate, NameplateEntry } from "./rules";

/** How readers see the outlet's name drawn, in the editions that do not set it in type. */
export async function listPublishedNameplates(): Promise<ByEdition<Nameplate>> {
  const { edition, nameplate, nameplateWidth } = outletEdition;
  const rows = await db
    .select({ edition, hash: nameplate, width: nameplateWidth })
    .from(outletEdition)
    .where(and(isNotNull(nameplate), isNotNull(nameplateWidth)));
  return Object.fromEntries(
    rows.flatMap(({ edition: key, hash, width }) => (hash && width ? [[key, { hash, width }]] : [])),
  );
}

/** Who changed how the outlet's name is drawn, newest first. Throws `forbidden`. */
export async function listNameplateChanges(actor: Actor): Promise<NameplateEntry[]> {
  authorize(actor, "outlet:manage");
  const entries = await listHistoryUnscoped("outlet", "outlet");
  return entries.flatMap(({ event, id, actorName, createdAt }) => {
    if (event?.verb !== "outlet:changeNameplate") return [];
    const { edition, hash, width } = event.after;
    return { id, actorName, createdAt, edition, nameplate: hash && width ? { hash, width } : null };
  });
}
