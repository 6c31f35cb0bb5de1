import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { StoryFilter } from "@/components/desk/story/story-filter";
import { StoryTable } from "@/components/desk/story/story-table";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { listArticles } from "@/newsroom/article/list";
import { StoriesWanted, standingOf } from "@/newsroom/article/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { filterOf, pagesOf } from "../story-search";
import { withoutEmpty } from "../without-empty";

export const generateMetadata = titled((language) => texts(language, "stories")("reviewTitle"));

/** What waits for an editor, longest waiting first. */
export default async function ReviewPage({ searchParams }: PageProps<"/desk/review">) {
  const user = await requireRight("article:listEverything");
  const { language } = user;
  const search = StoriesWanted.parse(await withoutEmpty("/desk/review", searchParams));
  const { page = 1, scope: _, status: __, ...chosen } = search;
  const [{ rows, total }, sections, people, outlet] = await Promise.all([
    listArticles(user, {
      ...filterOf(search, "everything", new Date()),
      publicState: undefined,
      workState: "in_review",
      isOldestFirst: true,
    }),
    listPublishedSections(language),
    listColleagues(user),
    getPublishedOutlet(),
  ]);
  const t = texts(language, "stories");
  const empty = Object.values(chosen).some(Boolean) ? "Filtered" : "Review";
  return (
    <>
      <PageHead title={t("reviewTitle")} note={t("count", { count: total })} />
      <StoryFilter
        path="/desk/review"
        wanted={chosen}
        offered={{ statuses: [], sections, editions: outlet?.editionsInUse ?? [], people }}
        language={language}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`empty${empty}`)} text={t(`empty${empty}Next`)} />
      ) : (
        <StoryTable
          language={language}
          isQueue
          rows={rows.map((row) => ({ ...row, standing: standingOf(row, row.hasUnpublishedChanges) }))}
        />
      )}
      <DeskPagination
        path="/desk/review"
        query={chosen}
        page={page}
        pages={pagesOf(total)}
        language={language}
      />
    </>
  );
}
