import type { CurrentUser } from "@/app/auth";
import { UndoBar } from "@/components/desk/story/undo-bar.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listOwnPromises } from "@/newsroom/article/queries";
import { takeBackArticleAction } from "./stories/actions";

/** Of many that were published at once the first stand there; the others are taken back on their own pages. */
const mostShown = 5;

/** Wherever an editor goes on after publishing, what she published a moment ago and the way to take it back. */
export async function OwnPromises({ user, except }: { user: CurrentUser; except?: string }) {
  if (!can(user, "article:listEverything")) return null;
  const promises = (await listOwnPromises(user)).filter(({ articleId }) => articleId !== except);
  const more = promises.length - mostShown;
  return (
    <>
      {promises.slice(0, mostShown).map((promise) => (
        <UndoBar
          key={`${promise.articleId} ${promise.goLiveAt.getTime()}`}
          articleId={promise.articleId}
          headline={promise.headline}
          goLiveAt={promise.goLiveAt}
          seconds={promise.seconds}
          action={takeBackArticleAction}
        />
      ))}
      {more > 0 ? (
        <p className="mb-6 text-muted">{texts(user.language, "stories")("promisesMore", { count: more })}</p>
      ) : null}
    </>
  );
}
