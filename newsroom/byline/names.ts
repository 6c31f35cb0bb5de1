import type { Transaction } from "@/db/client";
import { bylineName } from "@/db/schema";
import { type EditionKey, entriesOf } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { foldArabic } from "@/newsroom/language/folding";
import type { DescribedNames } from "@/newsroom/name/rules";
import { fallbackSlug, keepFormerSlug } from "@/newsroom/slug/former";
import { slugFrom, slugLength } from "@/newsroom/slug/letters";
import type { ManagedByline } from "./rules";

/**
 * Names of a pen-name: an address that was made for another name, and came back from the form untouched, is made anew.
 * Throws `invalid` where a name is the account's own.
 */
export function penNames(names: DescribedNames, before: ManagedByline): DescribedNames {
  // An account's name has no language: the widest folding lets fewest real names pass.
  const spelled = (name: string) => foldArabic(name.trim());
  const isRealName = (name: string) => before.userName !== null && spelled(name) === spelled(before.userName);
  const problems = entriesOf(names)
    .filter(([, { name }]) => isRealName(name))
    .map(([edition]) => ({ field: `names.${edition}.name`, messageKey: "outlet.penNameIsReal" }));
  if (problems.length > 0) throw new NewsroomError("invalid", "invalid", { problems });
  const renewed = entriesOf(names).map(([edition, entry]) => {
    const former = before.names[edition];
    const isUntouched = entry.slug === former?.slug;
    const isOfAnother = !before.isPenName || entry.name !== former?.name;
    return [edition, isUntouched && isOfAnother ? { ...entry, slug: "" } : entry];
  });
  return Object.fromEntries(renewed);
}

/** Names a new byline after a person: namesakes get the same name and a numbered address. */
export async function nameAfterPerson(
  tx: Transaction,
  id: string,
  edition: EditionKey,
  name: string,
): Promise<void> {
  const base = slugFrom(name, fallbackSlug("byline", id));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const slug = `${[...base].slice(0, slugLength - ending.length).join("")}${ending}`;
    const written = await tx
      .insert(bylineName)
      .values({ subjectId: id, edition, name, slug })
      .onConflictDoNothing({ target: [bylineName.edition, bylineName.slug] })
      .returning({ slug: bylineName.slug });
    if (written.length > 0) return keepFormerSlug(tx, { kind: "byline", id, edition }, undefined, slug);
  }
}
