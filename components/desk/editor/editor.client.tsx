"use client";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { PicturesProvider } from "./picture/pictures.client";
import type { Choices, OpenedStory } from "./story";
import { SurfaceDialogs } from "./surface-dialogs.client";
import { useSurface } from "./use-surface.client";
import { WritingBar } from "./writing-bar.client";
import { WritingSheet } from "./writing-sheet.client";

type Props = {
  story: OpenedStory;
  choices: Choices;
  pictures: StoredPicture[];
  person: { id: string; email: string };
  submit: FormAction<void>;
};

/** The writing surface of one story. */
export function StoryEditor({ pictures, ...rest }: Props) {
  return (
    <PicturesProvider pictures={pictures}>
      <WritingSurface {...rest} />
    </PicturesProvider>
  );
}

function WritingSurface({ story, choices, person, submit }: Omit<Props, "pictures">) {
  const t = useTranslations("editor");
  const surface = useSurface(story, person.id, submit);
  const parts = { story, choices, surface };
  return (
    <div className="writing-surface">
      <h1 className="sr-only">{surface.draft.fields.headline || t("untitled")}</h1>
      <WritingBar story={story} surface={surface} />
      <WritingSheet {...parts} />
      <SurfaceDialogs {...parts} email={person.email} />
    </div>
  );
}
