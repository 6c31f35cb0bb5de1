import { DeskTime } from "@/components/desk/desk-time.client";
import { editionName } from "@/components/desk/edition-name";
import { ReadLine } from "@/components/desk/read/read-line";
import { AfterDot } from "@/components/ui/after-dot";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { clock as clockTime } from "@/newsroom/date/rules";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { Proof } from "@/newsroom/proof/rules";
import { Fact } from "./fact";
import { PromiseLine } from "./promise-line";
import { ProofLine } from "./proof-line";
import { readersHave } from "./readers-have";

type Props = {
  story: DeskArticle;
  /** Of the last day by the hour, where there were any, and of the last hour. */
  reads: { line: number[] | undefined; lastHour: number };
  /** Of the last step that readers see. */
  proof: Proof | null;
  edition: Edition;
  clock: Clock;
  language: Language;
};

/** What readers have of a story, who touched it last, and in which language it is. */
export function StoryFacts({ story, reads, proof, edition, clock, language }: Props) {
  const t = texts(language, "stories");
  const { state, savedAt, savedByName, edgeConfirmedAt } = story;
  return (
    <dl className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
      <Fact name={t("readersHave")}>
        {readersHave(story, clock)}
        <PromiseLine story={story} clock={clock} />
        {proof ? <ProofLine proof={proof} clock={clock} /> : null}
        {state.withdrawnReason ? (
          <p className="wrap-anywhere">
            <Sentence
              text={t(state.publicState === "killed" ? "killedReason" : "withdrawnReason", {
                reason: state.withdrawnReason,
              })}
            />
          </p>
        ) : null}
        {edgeConfirmedAt === undefined ? null : (
          <p>
            {edgeConfirmedAt
              ? t("edgeConfirmed", { time: clockTime(edgeConfirmedAt, clock.timeZone) })
              : t("edgeUnconfirmed")}
          </p>
        )}
      </Fact>
      {reads.line ? (
        <Fact name={texts(language, "reads")("column")}>
          <ReadLine hours={reads.line} language={language} />
          <p>{texts(language, "reads")("lastHour", { count: reads.lastHour })}</p>
        </Fact>
      ) : null}
      <Fact name={t("lastChange")}>
        <Words of={savedByName ?? t("somebody")} />
        <AfterDot>
          <DeskTime at={savedAt} as="ago" />
        </AfterDot>
      </Fact>
      <Fact name={t("edition")}>{editionName(edition, language)}</Fact>
    </dl>
  );
}
