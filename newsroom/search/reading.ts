import { type Database, db } from "@/db/client";

/** Where searches read: the one place that says so. They ask for nothing that was written a moment ago in their own transaction. */
export const reading: Database = db;
