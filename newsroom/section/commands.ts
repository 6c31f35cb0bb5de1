import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { section } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import type { ManagedName, NamedChosen, NamedToCreate, NamedToRename } from "@/newsroom/name/rules";
import { writeNames } from "@/newsroom/name/writing";
import { touchedByName } from "@/newsroom/touched";
import { insertSection, lastPlace } from "./insert";
import { loadSectionsUnscoped } from "./queries";
import { demandAnotherActive, movedOrder, type SectionToMove } from "./rules";

/** Every section, their rows locked: order and "the last active one" concern all of them. */
async function lockSections(tx: Transaction): Promise<ManagedName[]> {
  await tx.execute(sql`select 1 from ${section} order by ${section.id} for update`);
  return loadSectionsUnscoped(tx);
}

function chosenIn(sections: ManagedName[], id: string): ManagedName {
  const chosen = sections.find((each) => each.id === id);
  if (!chosen) throw notFound();
  return chosen;
}

/** Adds a section at the end of the order. Throws `conflict` for a slug that is taken. */
export async function createSection(actor: Actor, { names }: NamedToCreate): Promise<{ id: string }> {
  return withTransaction(async (tx) => {
    await lockSections(tx);
    authorize(actor, "section:manage");
    const id = await insertSection(tx, names);
    await record(tx, actor, { verb: "section:create", id, after: names, tags: touchedByName("section", id) });
    return { id };
  });
}

/** Changes names, descriptions and slugs. Throws `not_found`, `conflict` for a taken slug, `invalid` for a lost name. */
export async function renameSection(actor: Actor, input: NamedToRename): Promise<void> {
  await withTransaction(async (tx) => {
    const { id, names } = chosenIn(await lockSections(tx), input.id);
    authorize(actor, "section:manage");
    await writeNames(tx, { kind: "section", id }, input.names, names);
    await record(tx, actor, {
      verb: "section:rename",
      id,
      before: names,
      after: input.names,
      tags: touchedByName("section", id),
    });
  });
}

/** Moves an active section one place up or down; at the edge it stays. Throws `not_found`. */
export async function moveSection(actor: Actor, input: SectionToMove): Promise<void> {
  await withTransaction(async (tx) => {
    const sections = await lockSections(tx);
    const { id } = chosenIn(sections, input.id);
    authorize(actor, "section:manage");
    const before = sections.filter((each) => each.isActive).map((each) => each.id);
    const after = movedOrder(before, id, input.direction);
    for (const [position, each] of after.entries())
      await tx.update(section).set({ position }).where(eq(section.id, each));
    await record(tx, actor, {
      verb: "section:move",
      id,
      before: { position: before.indexOf(id) },
      after: { position: after.indexOf(id) },
      tags: touchedByName("section", id),
    });
  });
}

/**
 * Takes a section out of navigation, fronts and choices; its stories and its address stay. Throws `not_found`, and
 * `conflict` for the last active section, without which nothing could be published.
 */
export async function deactivateSection(actor: Actor, input: NamedChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const sections = await lockSections(tx);
    const { id, isActive } = chosenIn(sections, input.id);
    authorize(actor, "section:manage");
    if (!isActive) return;
    demandAnotherActive(sections, id);
    await tx.update(section).set({ isActive: false }).where(eq(section.id, id));
    await record(tx, actor, { verb: "section:deactivate", id, tags: touchedByName("section", id) });
  });
}

/** Brings a section back, at the end of the order. Throws `not_found`. */
export async function reactivateSection(actor: Actor, input: NamedChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const sections = await lockSections(tx);
    const { id, isActive } = chosenIn(sections, input.id);
    authorize(actor, "section:manage");
    if (isActive) return;
    await tx.update(section).set({ isActive: true, position: lastPlace }).where(eq(section.id, id));
    await record(tx, actor, { verb: "section:reactivate", id, tags: touchedByName("section", id) });
  });
}
