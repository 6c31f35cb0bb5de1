import type { Executor } from "@/db/client";
import { bylineName, newsroomNames, outletEdition, user } from "@/db/schema";
import { ByVersion } from "./by-version";
import { type KnownNames, knownNames } from "./signature";

const kept = new ByVersion<KnownNames>();

/**
 * What nobody else may sign with: the outlet's names, those of who signs stories, and of all who work there. Read anew when
 * one of them has changed.
 */
export async function getNewsroomNamesUnscoped(on: Executor): Promise<KnownNames> {
  const [row] = await on.select({ version: newsroomNames.version }).from(newsroomNames);
  return kept.get("names", row?.version ?? 0, () => readNames(on));
}

async function readNames(on: Executor): Promise<KnownNames> {
  const outlet = await on.select({ name: outletEdition.name }).from(outletEdition);
  const people = await on.selectDistinct({ name: bylineName.name }).from(bylineName);
  const accounts = await on.selectDistinct({ name: user.name }).from(user);
  const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name);
  return knownNames({ outlet: namesOf(outlet), people: namesOf(people), accounts: namesOf(accounts) });
}
