import type { CurrentUser } from "@/app/auth";
import { NextWaiting } from "@/components/desk/story/next-waiting.client";
import { StandingMoved } from "@/components/desk/story/standing-moved.client";
import { standingWords } from "@/components/desk/story/standing-words";
import { StepDone } from "@/components/desk/story/step-done";
import { UndoBar } from "@/components/desk/story/undo-bar.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { getNextWaiting } from "@/newsroom/article/queue";
import type { DeskArticle, HistoryEntry } from "@/newsroom/article/rules";
import type { Standing } from "@/newsroom/article/standing";
import { OwnPromises } from "../../own-promises";
import { takeBackArticleAction } from "../actions";
import { stepDone } from "../steps";

type Props = {
  user: CurrentUser;
  story: DeskArticle;
  standing: Standing;
  /** Its history, newest first. */
  entries: HistoryEntry[];
  /** The step that the address says was taken. */
  done: string | string[] | undefined;
  addressOf: (slug: string) => string;
};

/** What has just happened to a story, what of it can be taken back, and the next one that waits. */
export async function StoryNews({ user, story, standing, entries, done: said, addressOf }: Props) {
  const { language } = user;
  const { row, state, subject, promise } = story;
  const t = texts(language, "stories");
  const done = stepDone(said, entries[0]);
  const standingText = standingWords(standing, language).join(" · ");
  const waiting = can(user, "article:listEverything") ? await getNextWaiting(user, row) : null;
  return (
    <>
      {promise && can(user, "article:publish", subject) ? (
        <UndoBar
          key={promise.goLiveAt.getTime()}
          articleId={row.id}
          action={takeBackArticleAction}
          {...promise}
        />
      ) : null}
      <OwnPromises user={user} except={row.id} />
      <StepDone step={done} address={row.slug ? addressOf(row.slug) : null} language={language} />
      <StandingMoved
        key={done ?? entries.find(({ actorId }) => actorId === user.id)?.id}
        standing={standingText}
        sentence={t("moved", { standing: standingText })}
      />
      {waiting ? (
        <p className="mb-6">
          <NextWaiting
            href={deskStoryPath(waiting.id)}
            isWaitingItself={state.workState === "in_review"}
            isPrimary={done !== null || promise !== null}
          />
        </p>
      ) : null}
    </>
  );
}
