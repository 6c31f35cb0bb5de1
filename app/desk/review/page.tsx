import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { LiveStories } from "@/components/desk/live/live-stories.client";
import { ListHead } from "@/components/desk/story/list-head";
import { QueueTable } from "@/components/desk/story/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { type ArticleFilter, countArticles } from "@/newsroom/article/list";
import { StoriesWanted } from "@/newsroom/article/listing";
import { listWaiting } from "@/newsroom/article/queue";
import { readAllEditions } from "../editions";
import { StoryList } from "../story-list";
import { filterOf } from "../story-search";
import { withoutEmpty } from "../without-empty";

export const generateMetadata = titled((language) => texts(language, "stories")("reviewTitle"));

/** What waits for an editor, longest waiting first. */
export default async function ReviewPage({ searchParams }: PageProps<"/desk/review">) {
  const user = await requireRight("article:listEverything");
  const { language } = user;
  const search = StoriesWanted.parse(await withoutEmpty("/desk/review", searchParams));
  const { after, scope: _, status: __, ...chosen } = search;
  const now = new Date();
  const filter: ArticleFilter = {
    ...filterOf(search, "everything", now),
    publicState: undefined,
    workState: "in_review",
  };
  const [{ rows, next }, total, editions] = await Promise.all([
    listWaiting(user, filter),
    countArticles(user, filter),
    readAllEditions(),
  ]);
  const t = texts(language, "stories");
  const empty = Object.values(chosen).some(Boolean) ? "Filtered" : "Review";
  return (
    <>
      <ListHead title={t("reviewTitle")} tabs={[]} />
      <StoryList
        user={user}
        path="/desk/review"
        chosen={chosen}
        after={after}
        next={next}
        statuses={[]}
        ids={rows.map(({ id }) => id)}
        total={total}
      >
        {rows.length > 0 ? (
          <LiveStories ids={rows.map(({ id }) => id)}>
            <QueueTable rows={rows} editions={editions} language={language} now={now} />
          </LiveStories>
        ) : (
          <EmptyState title={t(`empty${empty}`)} text={t(`empty${empty}Next`)} />
        )}
      </StoryList>
    </>
  );
}
