import type { SQLWrapper } from "drizzle-orm";
import { db, type Executor } from "./client";

type Rows = { limit: (most: number) => { as: (alias: string) => SQLWrapper } };

/** How many rows a query finds, counted up to one more than `most`, which is as far as is told. */
export async function countUpTo(most: number, rows: Rows, on: Executor = db): Promise<number> {
  return on.$count(rows.limit(most + 1).as("counted"));
}
