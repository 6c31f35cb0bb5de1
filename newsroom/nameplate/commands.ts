import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { keepFile } from "@/newsroom/picture/files";
import { tag } from "@/newsroom/touched";
import { cleanNameplate } from "./cleaning";
import { nameplateKey } from "./files";
import type { Nameplate, NameplateChosen, NameplateToSet } from "./rules";

/**
 * Draws an edition's name with an SVG instead of setting it in type. Throws `not_found` for no edition, `invalid` for a
 * file of which no name can be drawn, and `unavailable` when it cannot be kept.
 */
export async function setNameplate(actor: Actor, { edition, svg }: NameplateToSet): Promise<void> {
  authorize(actor, "outlet:manage");
  const clean = cleanNameplate(svg);
  const hash = createHash("sha256").update(clean.svg).digest("hex").slice(0, 32);
  await keepFile(nameplateKey(hash), Buffer.from(clean.svg), "image/svg+xml");
  await changeNameplate(actor, edition, { hash, width: clean.width });
}

/** Sets an edition's name in type again; the file stays, since the history names it. Throws `not_found`. */
export async function removeNameplate(actor: Actor, { edition }: NameplateChosen): Promise<void> {
  await changeNameplate(actor, edition, null);
}

async function changeNameplate(actor: Actor, edition: EditionKey, after: Nameplate | null): Promise<void> {
  await withTransaction(async (tx) => {
    const isChosen = eq(outletEdition.edition, edition);
    const [before] = await tx
      .select({ hash: outletEdition.nameplate, width: outletEdition.nameplateWidth })
      .from(outletEdition)
      .where(isChosen)
      .for("no key update");
    authorize(actor, "outlet:manage");
    if (!before) throw notFound();
    if (before.hash === (after?.hash ?? null)) return;
    await tx
      .update(outletEdition)
      .set({ nameplate: after?.hash ?? null, nameplateWidth: after?.width ?? null })
      .where(isChosen);
    await record(tx, actor, {
      verb: "outlet:changeNameplate",
      id: "outlet",
      before: { edition, hash: before.hash, width: before.width },
      after: { edition, hash: after?.hash ?? null, width: after?.width ?? null },
      tags: [tag.site, tag.outlet],
    });
  });
}
