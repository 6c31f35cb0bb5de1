import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { countLimit } from "@/newsroom/paging";

/** How many comments a story has, as far as they are counted. */
export function commentCount(count: number, edition: Edition): string {
  const t = texts(edition, "comments");
  return count > countLimit ? t("countMore", { count: countLimit }) : t("count", { count });
}
