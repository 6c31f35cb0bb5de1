import { DeskTime } from "@/components/desk/desk-time.client";
import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { SubjectLink } from "@/components/desk/subject-link";
import type { ListedArticle } from "@/newsroom/article/listing";
import { standingOf } from "@/newsroom/article/standing";
import type { Language } from "@/newsroom/language/rules";

/** Stories of a part of the day: which, where each stands, and since when nothing was done with it. */
export function StoryRows({ rows, language }: { rows: ListedArticle[]; language: Language }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 wrap-anywhere">
          <SubjectLink subject={row} language={language} />
          <StandingBadge standing={standingOf(row, row)} language={language} />
          <EmbargoMark until={row.embargoUntil} isShort language={language} />
          <span className="ms-auto text-caption text-muted">
            <DeskTime at={row.workStateAt > row.savedAt ? row.workStateAt : row.savedAt} as="ago" />
          </span>
        </li>
      ))}
    </ul>
  );
}
