import { withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { beginPolicy } from "@/newsroom/comment-policy/beginning";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { languageNamed } from "@/newsroom/language/rules";
import { insertSection } from "@/newsroom/section/insert";
import { tag } from "@/newsroom/touched";
import { loadOutletUnscoped } from "./queries";
import { decideEditions, type OutletToSetUp } from "./rules";

/**
 * Names the outlet and creates its first sections, as part of the set-up; whoever calls has settled who may. Throws `conflict` when the outlet exists already or two sections want one address.
 */
export async function setUpOutlet(actor: Actor, input: OutletToSetUp): Promise<{ sectionIds: string[] }> {
  return withTransaction(async (tx) => {
    if (await loadOutletUnscoped(tx)) throw new NewsroomError("conflict", "outlet.outletExists");
    const wanted = input.editions.filter(({ isInUse }) => isInUse).map(({ edition }) => edition);
    const root = input.editions.find(({ isDefault }) => isDefault)?.edition ?? "";
    decideEditions({ editions: wanted, defaultEdition: root }, { names: input.names, keys: wanted });
    const rows = input.editions.flatMap((row, position) => {
      const named = input.names[row.edition];
      return named ? [{ ...row, ...named, position }] : [];
    });
    await tx.insert(outletEdition).values(rows);
    for (const { edition, language } of rows) await beginPolicy(tx, edition, languageNamed(language));
    const sectionIds: string[] = [];
    for (const names of input.sections) sectionIds.push(await insertSection(tx, names));
    await record(tx, actor, {
      verb: "outlet:setUp",
      id: "outlet",
      after: input,
      tags: [tag.site, tag.outlet],
    });
    return { sectionIds };
  });
}
