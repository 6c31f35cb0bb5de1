import type { ReactNode } from "react";
import { editionName } from "@/components/desk/edition-name";
import { EmbargoMark } from "@/components/desk/embargo/embargo-mark";
import { FlagMarks } from "@/components/desk/flag/flag-marks";
import { WhoIsAt } from "@/components/desk/live/live-stories.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { ListedArticle } from "@/newsroom/article/listing";
import type { Standing } from "@/newsroom/article/standing";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { StandingBadge } from "./standing-badge";

/** Every cell of a table of stories, whose rows are 40 pixels high: a headline of two lines fits in between. */
export const cell = "story-cell border-b border-line pe-4 align-middle";
/** The cells above them. */
export const headCell = "border-b border-line py-0.5 pe-4 text-start font-normal whitespace-nowrap";

type Props = {
  row: ListedArticle;
  standing: Standing;
  editions: Edition[];
  /** What else a phone says below the headline, where columns have no room. */
  more?: ReactNode;
  language: Language;
};

/**
 * Which story a row is about, in which edition where that is not the person's own, and who is at it; on a phone where it stands
 * too.
 */
export function StoryRowHead({ row, standing, editions, more, language }: Props) {
  const edition = editions.find(({ key }) => key === row.edition);
  const headline = row.headline.trim();
  return (
    <th scope="row" className={`${cell} text-start`}>
      <div className="flex flex-wrap items-center gap-x-2 max-sm:py-2 lg:flex-nowrap">
        <a
          href={deskStoryPath(row.id)}
          className="min-w-24 font-bold text-ink wrap-anywhere hover:text-accent"
        >
          {/* Cut where it ends, in whichever direction it runs. */}
          <Words
            className="text-as-page sm:line-clamp-2"
            of={headline || texts(language, "stories")("untitled")}
            language={headline ? edition?.language : language}
          />
        </a>
        {!edition || edition.key === language ? null : (
          <span className="shrink-0 font-normal text-muted">{editionName(edition, language)}</span>
        )}
        <EmbargoMark until={row.embargoUntil} isShort language={language} />
        <FlagMarks flags={row.flags} language={language} />
        <WhoIsAt id={row.id} />
        <span className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 font-normal text-muted sm:hidden">
          <StandingBadge standing={standing} language={language} />
          {more}
        </span>
      </div>
    </th>
  );
}
