import { DeskTime } from "@/components/desk/desk-time.client";
import { texts } from "@/messages/texts";
import type { ArticleState } from "@/newsroom/article/steps";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { Fact } from "./fact";
import { ReadersHave } from "./readers-have";

type Props = {
  story: {
    state: ArticleState;
    hasUnpublishedChanges: boolean;
    savedAt: Date;
    savedByName: string | null;
  };
  edition: Edition;
  clock: Clock;
  language: Language;
};

/** What readers have of a story, who touched it last, and in which language it is. */
export function StoryFacts({ story, edition, clock, language }: Props) {
  const t = texts(language, "stories");
  const { state, hasUnpublishedChanges, savedAt, savedByName } = story;
  return (
    <dl className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
      <Fact name={t("readersHave")}>
        <ReadersHave state={state} hasUnpublishedChanges={hasUnpublishedChanges} clock={clock} />
        {state.withdrawnReason ? (
          <p dir="auto">{`${t("withdrawnReason")}: ${state.withdrawnReason}`}</p>
        ) : null}
      </Fact>
      <Fact name={t("lastChange")}>
        <bdi>{savedByName ?? t("systemName")}</bdi> · <DeskTime at={savedAt} as="ago" />
      </Fact>
      <Fact name={t("edition")}>
        <span lang={edition.language}>{edition.ownName}</span>
      </Fact>
    </dl>
  );
}
