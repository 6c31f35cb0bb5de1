/** What has a name and an address in each edition, by its part of the desk. */
export type NamedNoun = "sections" | "topics" | "bylines";
