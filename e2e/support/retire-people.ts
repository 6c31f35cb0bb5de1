import { inArray } from "drizzle-orm";
import { afterAll } from "vitest";
import { db } from "@/db/client";
import { user } from "@/db/schema";
import { madePeople } from "./made-people";

/**
 * Behind each file of data tests: its people are nobody's colleagues any more. What is handed in is told to every editor; a
 * database with the editors of a hundred files took most of its time for that.
 */
afterAll(async () => {
  if (madePeople.length === 0) return;
  // A file with a database of its own has closed it by now.
  await db
    .update(user)
    .set({ isActive: false })
    .where(inArray(user.id, madePeople))
    .catch(() => {});
});
