import { bylineName, sectionName, topicName } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";

/** Any of the tables of names. */
export type NameTable = typeof sectionName;

/** Where sections, topics and bylines have their names. */
export const nameTables: Record<ListKind, NameTable> = {
  section: sectionName,
  topic: topicName,
  byline: bylineName,
};
