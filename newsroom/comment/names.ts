import type { Executor } from "@/db/client";
import { bylineName, newsroomNames, outletEdition, user } from "@/db/schema";
import { ByVersion } from "./by-version";
import { type KnownNames, knownNames } from "./signature";

const kept = new ByVersion<KnownNames>();

/**
 * What nobody else may sign with: the outlet's names, and those of all who work there or sign stories. Read anew when one
 * of them has changed.
 */
export async function getNewsroomNamesUnscoped(on: Executor): Promise<KnownNames> {
  const [row] = await on.select({ version: newsroomNames.version }).from(newsroomNames);
  return kept.get("names", row?.version ?? 0, () => readNames(on));
}

async function readNames(on: Executor): Promise<KnownNames> {
  const outlet = await on.select({ name: outletEdition.name }).from(outletEdition);
  const people = await on
    .select({ name: user.name })
    .from(user)
    .union(on.select({ name: bylineName.name }).from(bylineName));
  return knownNames({ outlet: outlet.map(({ name }) => name), people: people.map(({ name }) => name) });
}
