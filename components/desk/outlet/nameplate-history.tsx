import { DeskTime } from "@/components/desk/desk-time.client";
import { Nameplate } from "@/components/site/nameplate";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { NameplateEntry } from "@/newsroom/nameplate/rules";

/** Who changed how the name is drawn, and to what. */
export function NameplateHistory({ entries, language }: { entries: NameplateEntry[]; language: Language }) {
  const t = texts(language, "outlet");
  if (entries.length === 0) return null;
  return (
    <details className="border-t border-line py-3">
      <summary className="cursor-pointer font-bold text-accent">{t("nameplate.history")}</summary>
      <ol>
        {entries.map(({ id, actorName, createdAt, edition, nameplate }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 border-b border-line py-2 last:border-b-0"
          >
            <Words of={edition} />
            <Nameplate name={t("nameplate.inType")} nameplate={nameplate} className="h-6" />
            <span className="ms-auto flex flex-wrap gap-x-4 text-caption text-muted">
              {actorName && <Words of={actorName} />}
              <DeskTime at={createdAt} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
