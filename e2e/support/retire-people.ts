import { inArray } from "drizzle-orm";
import { afterAll } from "vitest";
import { user } from "@/db/schema";
import { madePeople } from "./made-people";

/**
 * Behind each file of data tests: its people are nobody's colleagues any more. What is handed in is told to every editor; a
 * database with the editors of a hundred files took most of its time for that.
 */
afterAll(async () => {
  if (madePeople.length === 0) return;
  // Not before now: a file may set a database of its own, and has closed it when this runs.
  const { db } = await import("@/db/client");
  await db
    .update(user)
    .set({ isActive: false })
    .where(inArray(user.id, madePeople))
    .catch(() => {});
});
