import { editionName } from "@/components/desk/edition-name";
import { FlagMarks } from "@/components/desk/flag/flag-marks";
import { WhoIsAt } from "@/components/desk/live/live-stories.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { ListedArticle } from "@/newsroom/article/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

/** Every cell of a table of stories. */
export const cell = "border-b border-line py-3 pe-4 align-baseline";

type Props = { row: ListedArticle; editions: Edition[]; language: Language };

/** Which story a row is about, and in which edition where that is not the person's own. */
export function StoryRowHead({ row, editions, language }: Props) {
  const edition = editions.find(({ key }) => key === row.edition);
  const headline = row.headline.trim();
  return (
    <th scope="row" className={`${cell} text-start font-bold`}>
      <a href={deskStoryPath(row.id)} className="text-ink hover:text-accent">
        <Words
          of={headline || texts(language, "stories")("untitled")}
          language={headline ? edition?.language : language}
        />
      </a>
      {!edition || edition.key === language ? null : (
        <span className="ms-2 text-caption font-normal text-muted">{editionName(edition, language)}</span>
      )}
      <FlagMarks flags={row.flags} language={language} />
      <WhoIsAt id={row.id} />
    </th>
  );
}
