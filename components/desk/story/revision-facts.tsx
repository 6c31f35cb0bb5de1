import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Badge } from "@/components/ui/badge";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedRevision } from "@/newsroom/revision/rules";

/** Why a revision was cut, by whom and when, and whether readers have it. */
export function RevisionFacts({ revision, language }: { revision: ListedRevision; language: Language }) {
  const t = texts(language, "stories");
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {revision.name === null ? null : <Words of={revision.name} className="font-bold" />}
      <span>{t(`reason.${revision.reason}`)}</span>
      {revision.isPublished ? <Badge tone="ok">{t("publishedRevision")}</Badge> : null}
      <span className="text-muted">
        <Words of={revision.createdByName ?? t(revision.createdBy === null ? "systemName" : "somebody")} />
        <AfterDot>
          <DeskTime at={revision.createdAt} />
        </AfterDot>
      </span>
    </span>
  );
}
