import type { CurrentUser } from "@/app/auth";
import { UndoBar } from "@/components/desk/story/undo-bar.client";
import { can } from "@/newsroom/access";
import { listOwnPromises } from "@/newsroom/article/queries";
import { takeBackArticleAction } from "./stories/actions";

/** Wherever an editor goes on after publishing, what she published a moment ago and the way to take it back. */
export async function OwnPromises({ user, except }: { user: CurrentUser; except?: string }) {
  if (!can(user, "article:listEverything")) return null;
  const promises = await listOwnPromises(user);
  return promises
    .filter(({ articleId }) => articleId !== except)
    .map((promise) => (
      <UndoBar
        key={`${promise.articleId} ${promise.goLiveAt.getTime()}`}
        articleId={promise.articleId}
        headline={promise.headline}
        goLiveAt={promise.goLiveAt}
        seconds={promise.seconds}
        action={takeBackArticleAction}
      />
    ));
}
