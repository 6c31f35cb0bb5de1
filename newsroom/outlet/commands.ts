import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { beginPolicy } from "@/newsroom/comment-policy/beginning";
import { demandNamesKept, entriesOf } from "@/newsroom/edition/rules";
import { notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { languageNamed } from "@/newsroom/language/rules";
import { tag } from "@/newsroom/touched";
import { loadOutletUnscoped } from "./queries";
import {
  decideEditions,
  type EditionsToUse,
  type EditionToChange,
  type EditionToName,
  type Outlet,
  type OutletToRename,
} from "./rules";

const isEdition = (edition: string) => eq(outletEdition.edition, edition);
const everywhere = { id: "outlet", tags: [tag.site, tag.outlet] };

async function lockOutlet(tx: Transaction): Promise<Outlet> {
  const outlet = await loadOutletUnscoped(tx, true);
  if (!outlet) throw notFound();
  return outlet;
}

/**
 * Changes the outlet's names and taglines in its editions. Throws `not_found` before the set-up, and `invalid` when an
 * edition loses its name.
 */
export async function renameOutlet(actor: Actor, input: OutletToRename): Promise<void> {
  await withTransaction(async (tx) => {
    const { names } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    demandNamesKept(names, input.names);
    for (const [edition, entry] of entriesOf(input.names))
      await tx.update(outletEdition).set(entry).where(isEdition(edition));
    await record(tx, actor, { verb: "outlet:rename", before: names, after: input.names, ...everywhere });
  });
}

/**
 * Decides which editions readers find, and which at the root; stories of the others stay as they are. Throws `invalid`
 * when the one at the root is not in use, or with one in which the outlet has no name.
 */
export async function changeEditionsInUse(actor: Actor, input: EditionsToUse): Promise<void> {
  await withTransaction(async (tx) => {
    const { names, editions } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    const decided = decideEditions(input, { names, keys: editions.map(({ key }) => key) });
    // The root is given away before it is given: there is never more than one.
    for (const { edition, ...rest } of decided.toSorted((a, b) => Number(a.isDefault) - Number(b.isDefault)))
      await tx.update(outletEdition).set(rest).where(isEdition(edition));
    const before = editions.map(({ key, isInUse, isDefault }) => ({ edition: key, isInUse, isDefault }));
    await record(tx, actor, { verb: "outlet:changeEditions", before, after: decided, ...everywhere });
  });
}

/** Changes how an edition writes dates and numbers, and by which clock. Throws `not_found`. */
export async function changeEdition(actor: Actor, { edition, ...settings }: EditionToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const { editions } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    const found = editions.find(({ key }) => key === edition);
    if (!found) throw notFound();
    await tx.update(outletEdition).set(settings).where(isEdition(edition));
    const { months, digits, timeZone, timeZoneName, credits } = found;
    await record(tx, actor, {
      verb: "outlet:changeEdition",
      before: { edition, months, digits, timeZone, timeZoneName, credits },
      after: { edition, ...settings },
      ...everywhere,
    });
  });
}

/** Adds an edition, which readers do not find yet. Throws `conflict` for a key that is taken. */
export async function addEdition(actor: Actor, input: EditionToName): Promise<void> {
  await withTransaction(async (tx) => {
    const { editions } = await lockOutlet(tx);
    authorize(actor, "outlet:manage");
    if (editions.some(({ key }) => key === input.edition))
      throw wrongField("edition", "outlet.editionTaken", "conflict");
    await tx.insert(outletEdition).values({ ...input, position: editions.length, isInUse: false });
    await beginPolicy(tx, input.edition, languageNamed(input.language));
    await record(tx, actor, { verb: "outlet:addEdition", after: input, ...everywhere });
  });
}
