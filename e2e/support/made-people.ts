import { inArray } from "drizzle-orm";
import { user } from "@/db/schema";

/** The people whom tests made in this process: their ids. */
export const madePeople: string[] = [];

/**
 * Makes those from the given place on nobody's colleagues any more. What is handed in is told to every editor; a database
 * with the editors of a hundred tests took most of its time for that.
 */
export async function retirePeople(from = 0): Promise<void> {
  const ids = madePeople.splice(from);
  if (ids.length === 0) return;
  // Not before now: a file of tests may set a database of its own.
  const { db } = await import("@/db/client");
  await db.update(user).set({ isActive: false }).where(inArray(user.id, ids));
}
