import { DeskTime } from "@/components/desk/desk-time";
import { texts } from "@/messages/texts";
import type { ArticleState } from "@/newsroom/article/steps";
import { newsDate } from "@/newsroom/date/rules";
import { editionNamed, editions } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { Fact } from "./fact";

type Story = {
  state: ArticleState;
  hasUnpublishedChanges: boolean;
  savedAt: Date;
  savedByName: string | null;
  row: { edition: string };
};

/** What readers have, in a sentence. */
function readersHave({ state, hasUnpublishedChanges }: Story, language: Language): string {
  const t = texts(language, "stories");
  const { publicState, firstPublishedAt, revisedAt, withdrawnAt } = state;
  const time = (date: Date) => newsDate(date, editions[language], { time: true });
  if (publicState === "withdrawn" && withdrawnAt) return t("withdrawnAt", { time: time(withdrawnAt) });
  if (publicState !== "published" || !firstPublishedAt) return t("readersHaveNothing");
  const said = revisedAt
    ? t("revisedAt", { time: time(revisedAt) })
    : t("publishedAt", { time: time(firstPublishedAt) });
  return hasUnpublishedChanges ? `${said} — ${t("readersUnpublishedChanges")}` : said;
}

/** What readers have of a story, who touched it last, and in which language it is. */
export function StoryFacts({ story, language }: { story: Story; language: Language }) {
  const t = texts(language, "stories");
  const { state, savedAt, savedByName, row } = story;
  const edition = editions[editionNamed(row.edition)];
  return (
    <dl className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
      <Fact name={t("readersHave")}>
        {readersHave(story, language)}
        {state.withdrawnReason ? (
          <p dir="auto">{`${t("withdrawnReason")}: ${state.withdrawnReason}`}</p>
        ) : null}
      </Fact>
      <Fact name={t("lastChange")}>
        <bdi>{savedByName ?? t("systemName")}</bdi> · <DeskTime at={savedAt} language={language} as="ago" />
      </Fact>
      <Fact name={t("edition")}>
        <span lang={edition.language}>{edition.ownName}</span>
      </Fact>
    </dl>
  );
}
