/** What has a name and an address in each edition, by its part of the desk. */
export type NamedNoun = "sections" | "topics" | "bylines";

/** What stands beside its name. */
export const proseOf = (noun: NamedNoun) => (noun === "bylines" ? "biography" : "description");
