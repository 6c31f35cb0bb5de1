import type { Executor } from "@/db/client";
import { isoInZone, momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { loadOutletUnscoped } from "./queries";

/** The moment of a time of the newsroom's clock, as a form writes it (`2026-08-02T14:00`); invalid where that is. */
export async function momentOf(executor: Executor, local: string): Promise<Date> {
  return momentInZone(local, await zoneOf(executor));
}

/** A moment by the newsroom's clock, to the second. */
export async function localOf(executor: Executor, moment: Date): Promise<string> {
  return isoInZone(moment, await zoneOf(executor)).slice(0, "2026-08-02T14:00:00".length);
}

async function zoneOf(executor: Executor): Promise<string> {
  return newsroomZone((await loadOutletUnscoped(executor))?.editions ?? []);
}
