import type { RuleScope } from "@/newsroom/comment/settings/rules";

/** Where what holds for comments is set; without a place, of all editions. */
export function settingsPath(scope: RuleScope = "site", id = ""): string {
  const query = new URLSearchParams(scope === "site" ? {} : { scope, id });
  return `/desk/comments/settings${query.size > 0 ? `?${query}` : ""}`;
}

export const wordsPath = "/desk/comments/words";
