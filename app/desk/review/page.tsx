import { nearestEdition, readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { PageHead } from "@/components/desk/page-head";
import { StoryFilter } from "@/components/desk/story/story-filter";
import { StoryTable } from "@/components/desk/story/story-table";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { type ArticleFilter, countArticles, listArticles } from "@/newsroom/article/list";
import { StoriesWanted, standingOf } from "@/newsroom/article/rules";
import { countLimit } from "@/newsroom/paging";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { filterOf } from "../story-search";
import { withoutEmpty } from "../without-empty";

export const generateMetadata = titled((language) => texts(language, "stories")("reviewTitle"));

/** What waits for an editor, longest waiting first. */
export default async function ReviewPage({ searchParams }: PageProps<"/desk/review">) {
  const user = await requireRight("article:listEverything");
  const { language } = user;
  const search = StoriesWanted.parse(await withoutEmpty("/desk/review", searchParams));
  const { after, scope: _, status: __, ...chosen } = search;
  const filter: ArticleFilter = {
    ...filterOf(search, "everything", new Date()),
    publicState: undefined,
    workState: "in_review",
    isOldestFirst: true,
  };
  const [{ rows, next }, total, sections, people, editions] = await Promise.all([
    listArticles(user, filter),
    countArticles(user, filter),
    nearestEdition(language).then(listPublishedSections),
    listColleagues(user),
    readAllEditions(),
  ]);
  const t = texts(language, "stories");
  const empty = Object.values(chosen).some(Boolean) ? "Filtered" : "Review";
  return (
    <>
      <PageHead
        title={t("reviewTitle")}
        note={total > countLimit ? t("countMore", { count: countLimit }) : t("count", { count: total })}
      />
      <StoryFilter
        path="/desk/review"
        wanted={chosen}
        offered={{ statuses: [], sections, editions: editions.filter(({ isInUse }) => isInUse), people }}
        language={language}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`empty${empty}`)} text={t(`empty${empty}Next`)} />
      ) : (
        <StoryTable
          editions={editions}
          language={language}
          isQueue
          rows={rows.map((row) => ({ ...row, standing: standingOf(row, row.hasUnpublishedChanges) }))}
        />
      )}
      <DeskCursor path="/desk/review" query={chosen} after={after} next={next} language={language} />
    </>
  );
}
