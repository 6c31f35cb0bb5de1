"use server";
import { loggedError } from "@/app/_answers/logged-error";
import { formAction } from "@/app/form-action";
import type { BulkReport } from "@/components/desk/selection/bulk-dialog.client";
import { problemText, problemTexts } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import { listArticlesOf } from "@/newsroom/article/list";
import { actOnStories } from "@/newsroom/bulk/acting";
import { BulkWanted } from "@/newsroom/bulk/rules";

/** One thing done with many stories; what failed is told with its story and its reason, what it lacks included. */
export const actOnStoriesAction = formAction(
  BulkWanted,
  async (user, wanted): Promise<BulkReport> => {
    const { done, failed } = await actOnStories(user, wanted);
    const rows = await listArticlesOf(
      user,
      failed.map(({ articleId }) => articleId),
    );
    return {
      done: done.length,
      failed: failed.map(({ articleId, error: cause }) => {
        const error = loggedError("a step with one of many stories failed", cause);
        const lacks = Object.values(problemTexts(user.language, error.problems));
        const headline = rows.find(({ id }) => id === articleId)?.headline ?? "";
        return { articleId, headline, reason: [problemText(user.language, error), ...lacks].join(" ") };
      }),
    };
  },
  ({ result, language, input }) => texts(language, "bulk")(`done.${input.verb}`, { count: result.done }),
);
