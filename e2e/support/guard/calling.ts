import type { Cast, Visitor } from "./cast";

/** A server action: from which page, with which fields it is called, and by whom it must be refused. */
export type Calling = {
  page: (cast: Cast) => string;
  fields: (cast: Cast) => Record<string, string>;
  refused: Visitor[];
};

export const outsiders: Visitor[] = ["stranger", "deactivated"];
export const allButPeopleOnStory: Visitor[] = [...outsiders, "offStory"];
export const allButEditors: Visitor[] = [...allButPeopleOnStory, "onStory"];
export const allButAdministrators: Visitor[] = [...allButEditors, "editor"];

/** Stands in every text that is sent, so that a trace of it in the history gives a refused change away. */
export const mark = "لا يجوز أن يُكتب";

/** Rows of a file of actions, called from one page. */
export function calls(
  file: string,
  page: Calling["page"],
  rows: Record<string, [Calling["fields"], Visitor[]]>,
): Record<string, Calling> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, [fields, refused]]) => [`${file} ${name}`, { page, fields, refused }]),
  );
}
