import type { Executor } from "@/db/client";
import { momentInZone } from "@/newsroom/date/rules";
import { newsroomZone } from "@/newsroom/edition/rules";
import { loadOutletUnscoped } from "./queries";

/** The moment of a time of the newsroom's clock, as a form writes it (`2026-08-02T14:00`); invalid where that is. */
export async function momentOf(executor: Executor, local: string): Promise<Date> {
  return momentInZone(local, newsroomZone((await loadOutletUnscoped(executor))?.editions ?? []));
}
