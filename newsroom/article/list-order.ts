import { and, asc, desc, eq, exists, isNotNull, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { article, plan, section } from "@/db/schema";
import { titleKey } from "@/db/title-key";
import type { ListCursor, ListOrder } from "./listing";

/**
 * A stretch of a list, which an index has in its order: by one value, the id behind it. A list is what its parts hold, one
 * after the other, so that stories without a value stand behind all that have one, whichever way the list runs.
 */
type Part = {
  /** What a cursor calls it: sections come and go between two pages, so that a number would not hold. */
  name: string;
  clause?: SQL | undefined;
  value: SQL | AnyPgColumn;
  direction: "asc" | "desc";
  /** Whether it is read from the plans. */
  isOfPlans?: boolean;
};

const newest: Part = { name: "all", value: article.touchedAt, direction: "desc" };
const isDue = isNotNull(plan.dueAt);
const hasDue = exists(
  db
    .select({ one: sql`1` })
    .from(plan)
    .where(and(eq(plan.articleId, article.id), isDue)),
);

/** The stretches of a list in an order. */
export async function partsOf(order: ListOrder): Promise<Part[]> {
  const [by, way] = order.split("_");
  const direction = way === "desc" ? "desc" : "asc";
  switch (by) {
    case "untouched":
      return [{ name: "all", value: article.touchedAt, direction: "asc" }];
    case "standing":
      return [{ name: "all", value: article.workStateAt, direction: "asc" }];
    case "headline":
      // What is planned has a slug line only, and stands behind.
      return [
        {
          name: "with",
          clause: ne(article.headline, ""),
          value: titleKey(article.foldedHeadline),
          direction,
        },
        { ...newest, name: "without", clause: eq(article.headline, "") },
      ];
    case "due":
      return [
        { name: "with", clause: isDue, value: plan.dueAt, direction, isOfPlans: true },
        { ...newest, name: "without", clause: not(hasDue) },
      ];
    case "section": {
      const rows = await db
        .select({ id: section.id })
        .from(section)
        .orderBy(desc(section.isActive), asc(section.position), asc(section.createdAt));
      const inOrder = direction === "asc" ? rows : rows.reverse();
      return [
        ...inOrder.map(({ id }) => ({ ...newest, name: id, clause: eq(article.sectionId, id) })),
        { ...newest, name: "without", clause: isNull(article.sectionId) },
      ];
    }
    default:
      return [newest];
  }
}

/** Ids of the stories of a part that `clause` lets through, from where the page before ended. */
export async function readPart(
  part: Part,
  clause: SQL | undefined,
  after: ListCursor | undefined,
  limit: number,
): Promise<{ id: string; value: unknown }[]> {
  const { value, direction, isOfPlans = false } = part;
  const place =
    after &&
    sql`(${value}, ${article.id}) ${sql.raw(direction === "asc" ? ">" : "<")} (${placeIn(value, after)}, ${after.id})`;
  const ordered = direction === "asc" ? asc : desc;
  const columns = { id: article.id, value: sql<unknown>`${value}`.mapWith(isColumn(value) ? value : String) };
  const query = db.select(columns).from(article).$dynamic();
  if (isOfPlans) query.innerJoin(plan, eq(plan.articleId, article.id));
  return query
    .where(and(clause, part.clause, place))
    .orderBy(ordered(value), ordered(article.id))
    .limit(limit);
}

const isColumn = (value: SQL | AnyPgColumn): value is AnyPgColumn => !("queryChunks" in value);

const placeIn = (value: SQL | AnyPgColumn, { value: at }: ListCursor) =>
  isColumn(value) ? sql`${sql.param(new Date(Number(at)), value)}` : sql`${at}::text`;

/** The value of a row as its cursor keeps it. */
export const keptValue = (value: unknown) =>
  value instanceof Date ? String(value.getTime()) : String(value);
