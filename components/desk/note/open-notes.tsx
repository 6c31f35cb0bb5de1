import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { NoteThread } from "@/newsroom/note/rules";

type Props = { articleId: string; threads: NoteThread[]; edition: Edition; language: Language };

/** Notes that are drawn beside a story; the others stand in its text. */
const most = 10;

/** What colleagues still say about a story, with the way to its words and to an answer. */
export function OpenNotes({ articleId, threads, edition, language }: Props) {
  const t = texts(language, "notes");
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  if (open.length === 0) return null;
  const somebody = texts(language, "desk")("presence.somebody");
  return (
    <section aria-labelledby="open-notes" className="border-s-4 border-warn ps-4">
      <h2 id="open-notes" className="font-bold">
        {t("ofStory.title", { count: open.length })}
      </h2>
      <ol className="flex flex-col">
        {open.slice(0, most).map(({ id, place, text, byName, isGuest, createdAt, answers }) => (
          <li key={id} className="border-b border-line py-2">
            {place ? (
              <Words
                of={place.words}
                as="p"
                language={edition.language}
                className="border-s-2 border-warn ps-2 text-caption text-muted wrap-anywhere"
              />
            ) : null}
            <Words of={text} as="p" className="wrap-anywhere whitespace-pre-line" />
            <p className="text-caption text-muted">
              {isGuest ? <b className="text-warn">{`${t("guest")} `}</b> : null}
              <Words of={byName ?? somebody} className="font-bold" />
              <AfterDot>
                <DeskTime at={new Date(createdAt)} />
              </AfterDot>
              {answers.length > 0 ? (
                <AfterDot>{t("ofStory.answers", { count: answers.length })}</AfterDot>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
      {open.length > most ? (
        <p className="text-muted">{t("ofStory.more", { count: open.length - most })}</p>
      ) : null}
      <p className="mt-2">
        <a href={`${deskStoryPath(articleId)}/edit#notes`}>{t("ofStory.link")}</a>
      </p>
    </section>
  );
}
