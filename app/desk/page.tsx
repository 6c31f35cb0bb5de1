import { requireUser } from "@/app/auth";
import { nearestEdition, readAllEditions } from "@/app/desk/editions";
import { titled } from "@/app/desk/titled";
import { countText } from "@/components/desk/count-text";
import { DeskCursor } from "@/components/desk/desk-cursor";
import { PageHead } from "@/components/desk/page-head";
import { NewStory } from "@/components/desk/story/new-story";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { StoryFilter } from "@/components/desk/story/story-filter";
import { StoryTable } from "@/components/desk/story/story-table";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { countArticles, listArticles } from "@/newsroom/article/list";
import { StoriesWanted, standingOf, wantedStandings } from "@/newsroom/article/rules";
import { editionLabel } from "@/newsroom/edition/rules";
import { countLimit } from "@/newsroom/paging";
import { listPublishedSections } from "@/newsroom/section/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { createArticleAction } from "./stories/actions";
import { filterOf } from "./story-search";
import { withoutEmpty } from "./without-empty";

export const generateMetadata = titled((language) => texts(language, "stories")("stories"));

/** The stories: mine, waiting for me, everything; with filters in the address. */
export default async function StoriesPage({ searchParams }: PageProps<"/desk">) {
  const user = await requireUser();
  const { language } = user;
  const t = texts(language, "stories");
  const search = StoriesWanted.parse(await withoutEmpty("/desk", searchParams));
  const isEditor = can(user, "article:listEverything");
  const scopes = isEditor ? (["everything", "waiting", "mine"] as const) : (["mine", "waiting"] as const);
  const scope = scopes.find((each) => each === search.scope) ?? scopes[0];
  const filter = filterOf(search, scope, new Date());
  const [{ rows, next }, total, counts, sections, people, editions] = await Promise.all([
    listArticles(user, filter),
    countArticles(user, filter),
    Promise.all(scopes.map((each) => countArticles(user, { scope: each }))),
    nearestEdition(language).then(listPublishedSections),
    isEditor ? listColleagues(user) : [],
    readAllEditions(),
  ]);
  const { scope: _, after, ...chosen } = search;
  const isFiltered = Object.values(chosen).some((value) => value !== undefined && value !== "");
  const inUse = editions.filter(({ isInUse }) => isInUse);
  const newStory = (
    <NewStory
      action={createArticleAction}
      editions={inUse.map((each) => ({
        key: each.key,
        label: editionLabel(t(`newIn.${each.language}`), each),
      }))}
    />
  );
  const empty = isFiltered ? "Filtered" : scope === "mine" ? "Mine" : scope === "waiting" ? "Waiting" : null;
  return (
    <>
      <PageHead
        title={t("stories")}
        note={total > countLimit ? t("countMore", { count: countLimit }) : t("count", { count: total })}
        action={newStory}
      />
      <ScopeTabs
        label={t("stories")}
        tabs={scopes.map((each, index) => ({
          href: `/desk?scope=${each}`,
          label: t(each),
          count: countText(counts[index] ?? 0, language),
          isCurrent: each === scope,
        }))}
      />
      <StoryFilter
        path="/desk"
        wanted={chosen}
        scope={scope}
        offered={{ statuses: wantedStandings, sections, editions: inUse, people }}
        language={language}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={empty ? t(`empty${empty}`) : t("emptyEverything")}
          text={empty ? t(`empty${empty}Next`) : t("emptyMineNext")}
        />
      ) : (
        <StoryTable
          editions={editions}
          language={language}
          rows={rows.map((row) => ({ ...row, standing: standingOf(row, row.hasUnpublishedChanges) }))}
        />
      )}
      <DeskCursor path="/desk" query={{ scope, ...chosen }} after={after} next={next} language={language} />
    </>
  );
}
