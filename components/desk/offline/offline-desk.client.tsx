"use client";
import { useTranslations } from "next-intl";
import type { Choice } from "@/components/desk/editor/story";
import { PageHead } from "@/components/desk/page-head";
import { PersonProvider } from "@/components/desk/person.client";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { Edition } from "@/newsroom/edition/rules";
import { BeginStory } from "./begin-story.client";
import { begunId, begunInAddress } from "./begun-here";
import { shellMark } from "./kept-shell";
import { LineNotice } from "./line-notice.client";
import { OfflineStory } from "./offline-story.client";
import { begunHere, storyInAddress } from "./stories-here";
import { StoryList } from "./story-list.client";
import { type Here, useStoriesHere } from "./use-stories-here.client";

type Props = { editions: Edition[]; genres: Choice[] };

/** The desk without its newsroom, at whichever of its addresses it was opened: a story to write in, or all there are. */
export function OfflineDesk(props: Props) {
  const t = useTranslations("desk");
  const here = useStoriesHere();
  return (
    <div {...{ [shellMark]: "" }} className="flex min-h-dvh flex-col">
      <header className="flex items-center border-b border-line bg-sheet px-3 sm:px-5">
        <a href="/desk" className="py-2 text-title font-bold text-accent no-underline">
          {t("title")}
        </a>
      </header>
      <main className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-6 sm:px-8">
        <LineNotice />
        {here && <Stories {...props} here={here} />}
      </main>
    </div>
  );
}

function Stories({ editions, genres, here: { person, stories, choices } }: Props & { here: Here }) {
  const t = useTranslations("desk.offline");
  if (!person) return <EmptyState isPage title={t("nobody")} text={t("nobodyText")} />;
  const { pathname, search } = window.location;
  const wanted = storyInAddress(pathname);
  const begun = begunInAddress(search);
  const story =
    stories.find(({ articleId }) => articleId === (begun ? begunId(begun.name) : wanted)) ??
    (begun && begunHere(begun));
  const edition = editions.find(({ key }) => key === story?.edition) ?? editions[0];
  if (story && edition)
    return (
      <PersonProvider person={person.id}>
        <OfflineStory
          story={story}
          edition={edition}
          person={person}
          choices={choices[edition.key]}
          genres={genres}
        />
      </PersonProvider>
    );
  const isElsewhere = wanted !== undefined || !/^\/desk(?:\/offline)?$/.test(pathname);
  return (
    <section>
      <PageHead title={t("title")} note={t("intro")} action={<BeginStory editions={editions} />} />
      {isElsewhere && (
        <div className="mb-6">
          <Notice tone="accent">{t(wanted ? "storyElsewhere" : "pageElsewhere")}</Notice>
        </div>
      )}
      <StoryList stories={stories} />
    </section>
  );
}
