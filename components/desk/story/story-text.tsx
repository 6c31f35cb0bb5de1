import type { ComponentProps } from "react";
import { StoryBody } from "@/components/article/body";
import { StoryFigure } from "@/components/article/story-figure";
import { AfterDot } from "@/components/ui/after-dot";
import { InOrder } from "@/components/ui/in-order";
import { joinedAsPeople, Names, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { countWords, plainText } from "@/newsroom/body/words";
import { listComma } from "@/newsroom/date/names";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import { type Language, languages } from "@/newsroom/language/rules";
import { minutesToRead, type PublishedArticle } from "@/newsroom/published-article/rules";
import { Fact } from "./fact";

type Props = {
  words: PublishedArticle;
  /** Words that its editors asked for; null where they left that open. */
  commissioned: number | null;
  edition: Edition;
  language: Language;
};

/** A story's words to read and judge, by the renderer of its page; the headline stands at the head of this one. */
export function StoryText({ words, commissioned, edition, language }: Props) {
  const t = texts(language, "stories");
  const { section, topics, bylines, standfirst, dateline, leadPicture, body } = words;
  // Signatures are joined as people are, labels are listed: «الكهرباء والبلديات» would be one topic.
  const named = (list: { name: string }[], joined: ComponentProps<typeof Names>["joined"], none: string) =>
    list.length > 0 ? <Names of={list.map(({ name }) => name)} joined={joined} language={language} /> : none;
  const count = countWords(plainText(body));
  return (
    <section aria-label={t("words")} className="story-text min-w-0">
      <dl className="mb-6 grid max-w-measure gap-3 sm:grid-cols-2">
        <Fact name={t("part.bylines")}>{named(bylines, joinedAsPeople, t("noBylines"))}</Fact>
        <Fact name={t("part.section")}>
          <Words of={section?.name ?? t("noSection")} />
        </Fact>
        <Fact name={t("part.genre")}>{texts(language, "site")(`genre.${words.genre}`)}</Fact>
        <Fact name={t("part.topics")}>
          {named(topics, (names, theirs) => names.join(listComma[theirs]), t("noTopics"))}
        </Fact>
        <Fact name={t("length")}>
          {commissioned === null
            ? t("wordCount", { count })
            : t("wordCountOf", { written: count, count: commissioned })}
          {count > 0 ? (
            <AfterDot>
              {texts(language, "site")("readingTime", { minutes: minutesToRead(body, edition) })}
            </AfterDot>
          ) : null}
        </Fact>
      </dl>
      <div
        lang={edition.language}
        dir={edition.direction}
        className="max-w-measure border-t border-line pt-6"
      >
        {standfirst.trim() ? (
          <p className="mb-5 text-standfirst text-muted">
            <InOrder text={bound(standfirst)} />
          </p>
        ) : null}
        {leadPicture ? (
          <div className="mb-6 max-w-form">
            <StoryFigure
              picture={leadPicture}
              edition={edition}
              sizes="(min-width: 40rem) 32rem, 92vw"
              isFirst
              mediaBase="/desk/media"
            />
          </div>
        ) : null}
        {dateline.trim() ? <p className="mb-2 font-bold">{dateline}</p> : null}
        {count > 0 ? (
          <StoryBody body={body} edition={edition} pictures={words.pictures} mediaBase="/desk/media" />
        ) : (
          <p lang={language} dir={languages[language].direction} className="text-muted">
            {t("noWords")}
          </p>
        )}
      </div>
    </section>
  );
}
