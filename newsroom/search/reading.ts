import { type Database, searchPool } from "@/db/client";

/** Where searches read: the one place that says so. They see nothing that was written a moment ago in their own transaction. */
export const reading: Database = searchPool;
