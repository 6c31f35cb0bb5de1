import { DeskTime } from "@/components/desk/desk-time.client";
import { Sheet } from "@/components/ui/sheet";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { UserEntry } from "@/newsroom/user/rules";

/** What was done to an account, by whom and when, newest first. */
export function PersonHistory({ entries, language }: { entries: UserEntry[]; language: Language }) {
  const t = texts(language, "people");
  const said = ({ verb, roleBefore, roleAfter }: UserEntry) =>
    verb === "changeRole" && roleBefore && roleAfter
      ? t("history.changeRole", { before: t(`role.${roleBefore}`), after: t(`role.${roleAfter}`) })
      : t(`history.${verb}`, { before: "", after: "" });
  return (
    <Sheet title={t("history.title")}>
      <ol>
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2 first:border-t-0"
          >
            <span>{said(entry)}</span>
            <span className="flex flex-wrap gap-x-4 text-caption text-muted">
              <Words
                of={entry.actorName ?? t(entry.verb === "requestLink" ? "history.visitor" : "history.system")}
              />
              <DeskTime at={entry.createdAt} />
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
