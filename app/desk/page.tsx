import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { readAllEditions } from "@/app/desk/editions";
import { countText } from "@/components/desk/count-text";
import { LiveStories } from "@/components/desk/live/live-stories.client";
import { ViewSwitch } from "@/components/desk/plan/view-switch";
import { ListHead } from "@/components/desk/story/list-head";
import { NewStory } from "@/components/desk/story/new-story";
import { NoStories } from "@/components/desk/story/no-stories";
import { StoryTable } from "@/components/desk/story/story-table";
import { FromTemplate } from "@/components/desk/template/from-template";
import { KeptViews } from "@/components/desk/view/kept-views";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { countArticles, listArticles } from "@/newsroom/article/list";
import { StoriesWanted, wantedStandings } from "@/newsroom/article/listing";
import { listReadLines } from "@/newsroom/read/figures";
import { listTemplates } from "@/newsroom/template/queries";
import { listViews } from "@/newsroom/view/queries";
import { viewPath } from "@/newsroom/view/rules";
import { createArticleAction } from "./stories/actions";
import { StoryList } from "./story-list";
import { filterOf } from "./story-search";
import { removeTemplateAction } from "./templates/actions";
import { keepViewAction, removeViewAction } from "./views/actions";
import { withoutEmpty } from "./without-empty";

/** The template of the layout is for the pages below it: this one says the newsroom's name itself. */
export const generateMetadata = async (): Promise<Metadata> => {
  const { language } = await requireUser();
  return { title: `${texts(language, "stories")("stories")} · ${texts(language, "desk")("title")}` };
};

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
  const [{ rows, next }, total, counts, editions, templates, views] = await Promise.all([
    listArticles(user, filter),
    countArticles(user, filter),
    Promise.all(scopes.map((each) => countArticles(user, { scope: each }))),
    readAllEditions(),
    listTemplates(user),
    listViews(user),
  ]);
  const ids = rows.map(({ id }) => id);
  const lines = await listReadLines(user, ids);
  const { scope: _, after, ...chosen } = search;
  const asked = viewPath({ ...chosen, scope: search.scope });
  return (
    <>
      <ListHead
        title={t("stories")}
        tabs={scopes.map((each, index) => ({
          href: `/desk?scope=${each}`,
          label: t(each),
          count: countText(counts[index] ?? 0, language),
          isCurrent: each === scope,
        }))}
        action={
          <div className="flex max-w-full gap-1 pb-1 max-sm:strip sm:flex-wrap">
            <ButtonLink href="/desk/plan" variant="plain" size="small">
              {texts(language, "plan")("plan")}
            </ButtonLink>
            <NewStory action={createArticleAction} editions={editions} language={language} />
            <FromTemplate
              templates={templates}
              editions={editions}
              create={createArticleAction}
              remove={can(user, "template:manage") ? removeTemplateAction : null}
              language={language}
            />
          </div>
        }
      />
      <StoryList
        user={user}
        path="/desk"
        chosen={chosen}
        after={after}
        next={next}
        scope={scope}
        statuses={wantedStandings}
        views={
          <>
            <KeptViews
              views={views}
              query={asked === "/desk" ? null : (asked.split("?")[1] ?? null)}
              mayShare={can(user, "view:share")}
              actions={{ keep: keepViewAction, remove: removeViewAction }}
              language={language}
            />
            <ViewSwitch current="list" chosen={chosen} language={language} />
          </>
        }
        ids={ids}
        total={total}
      >
        {rows.length > 0 ? (
          <LiveStories ids={rows.map(({ id }) => id)}>
            <StoryTable
              rows={rows}
              lines={lines}
              editions={editions}
              order={search.sort ?? "touched"}
              orderPath={(order) =>
                viewPath({ ...search, scope, sort: order === "touched" ? undefined : order })
              }
              language={language}
            />
          </LiveStories>
        ) : (
          <NoStories isFiltered={Object.values(chosen).some(Boolean)} scope={scope} language={language} />
        )}
      </StoryList>
    </>
  );
}
