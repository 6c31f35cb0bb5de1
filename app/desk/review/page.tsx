import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { StoryTable } from "@/components/desk/story/story-table";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import { standingOf } from "@/newsroom/article/rules";
import { pagesOf, parseStorySearch } from "../story-search";

/** What waits for an editor, longest waiting first. */
export default async function ReviewPage({ searchParams }: PageProps<"/desk/review">) {
  const user = await requireUser();
  if (!can(user, "article:listEverything")) notFound();
  const { page = 1 } = parseStorySearch(await searchParams);
  const { rows, total } = await listArticles(user, {
    scope: "everything",
    workState: "in_review",
    isOldestFirst: true,
    page,
  });
  const t = texts(user.language, "stories");
  return (
    <>
      <PageHead title={t("reviewTitle")} note={t("count", { count: total })} />
      {rows.length === 0 ? (
        <EmptyState title={t("emptyWaiting")} text={t("emptyWaitingNext")} />
      ) : (
        <StoryTable
          language={user.language}
          rows={rows.map((row) => ({ ...row, standing: standingOf(row, row.hasUnpublishedChanges) }))}
        />
      )}
      <DeskPagination path="/desk/review" page={page} pages={pagesOf(total)} language={user.language} />
    </>
  );
}
