import { DeskTime } from "@/components/desk/desk-time.client";
import { editionName } from "@/components/desk/edition-name";
import { StandingBadge } from "@/components/desk/story/standing-badge";
import { Marked } from "@/components/search/marked";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { standingOf } from "@/newsroom/article/standing";
import type { FoundStory } from "@/newsroom/desk-search/rules";
import { type Edition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { story: FoundStory; editions: Edition[]; language: Language };

/** A story that was found: where it stands, what in it was found, and who touched it last. */
export function FoundStoryRow({ story: { row, headline, excerpt }, editions, language }: Props) {
  const t = texts(language, "stories");
  const edition = editions.find(({ key }) => key === row.edition);
  const section = nearest(row.sectionNames, language)?.name;
  const isNamed = row.headline.trim() !== "";
  const spoken = edition?.language ?? language;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={deskStoryPath(row.id)} className="min-w-0 font-bold text-ink hover:text-accent">
          <Words
            of={isNamed ? row.headline : t("untitled")}
            language={isNamed ? spoken : language}
            className="wrap-anywhere"
          >
            {isNamed ? <Marked text={headline} /> : t("untitled")}
          </Words>
        </a>
        <StandingBadge standing={standingOf(row, row)} language={language} />
      </p>
      {excerpt && (
        <Words
          of={excerpt.map(({ text }) => text).join("")}
          as="p"
          language={spoken}
          className="line-clamp-2 max-w-measure text-small wrap-anywhere text-muted"
        >
          <Marked text={excerpt} />
        </Words>
      )}
      <p className="text-caption text-muted">
        <Words of={row.savedByName ?? t("somebody")} />
        <AfterDot>
          <DeskTime at={row.savedAt} as="ago" />
        </AfterDot>
        {section ? (
          <AfterDot>
            <Words of={section} />
          </AfterDot>
        ) : null}
        {edition && edition.key !== language ? <AfterDot>{editionName(edition, language)}</AfterDot> : null}
      </p>
    </>
  );
}
