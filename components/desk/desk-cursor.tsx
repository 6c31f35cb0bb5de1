import { texts } from "@/messages/texts";
import { type Cursor, cursorText } from "@/newsroom/paging";
import { DeskWays, type PagedList } from "./desk-ways";

/** Ways on through a list whose pages have no numbers, and back to its beginning; `after` is where the page before ended. */
export function DeskCursor({ after, next, ...list }: PagedList & { after?: string; next?: Cursor | string }) {
  if (!after && !next) return null;
  const t = texts(list.language, "desk");
  return (
    <DeskWays
      {...list}
      back={Boolean(after) && { label: t("pagination.first"), to: {} }}
      on={
        next !== undefined && {
          rel: "next",
          label: t("pagination.next"),
          to: { after: typeof next === "string" ? next : cursorText(next) },
        }
      }
    />
  );
}
