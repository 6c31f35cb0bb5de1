"use client";
import { useTranslations } from "next-intl";
import { Words } from "@/components/ui/words";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { PicturesProvider } from "./picture/known-pictures.client";
import { SurfaceDialogs } from "./surface-dialogs.client";
import { useFreshStory } from "./use-fresh-story.client";
import { type Opening, useSurface } from "./use-surface.client";
import { WritingBar } from "./writing-bar.client";
import { WritingSheet } from "./writing-sheet.client";

/** The writing surface of one story. */
export function StoryEditor({ pictures, ...opening }: Opening & { pictures: StoredPicture[] }) {
  const t = useTranslations("editor");
  const story = useFreshStory(opening.story, opening.person.id);
  if (!story) return <p role="status">{t("opening")}</p>;
  return (
    <PicturesProvider pictures={pictures}>
      <WritingSurface {...opening} story={story} />
    </PicturesProvider>
  );
}

function WritingSurface(opening: Opening) {
  const t = useTranslations("editor");
  const surface = useSurface(opening);
  return (
    <div className="writing-surface">
      <h1 className="sr-only">
        <Words of={surface.draft.fields.headline || t("untitled")} />
      </h1>
      <WritingBar surface={surface} />
      <WritingSheet surface={surface} />
      <SurfaceDialogs surface={surface} />
    </div>
  );
}
