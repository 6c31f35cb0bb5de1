"use client";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { LivePreview, RememberStory } from "./dialogs.client";
import { PicturesProvider } from "./picture/known-pictures.client";
import type { ComeBack } from "./saving/come-back";
import { SurfaceDialogs } from "./surface-dialogs.client";
import { useFreshStory } from "./use-fresh-story.client";
import { type Opening, useSurface } from "./use-surface.client";
import { WritingBar } from "./writing-bar.client";
import { WritingSheet } from "./writing-sheet.client";

type Props = Opening & { pictures: DeskPicture[]; setRights: FormAction<void> };

/** The writing surface of one story. */
export function StoryEditor({ pictures, setRights, ...opening }: Props) {
  const { found, ask } = useFreshStory(opening.story, opening.person.id);
  if (typeof found === "string") return <NotThere found={found} onAsk={ask} />;
  return (
    <PicturesProvider pictures={pictures} setRights={setRights}>
      <WritingSurface {...opening} story={found} pictures={pictures} />
    </PicturesProvider>
  );
}

/** Why there is nothing to write on: words that may be old are not shown in its place. */
function NotThere({ found, onAsk }: { found: Extract<ComeBack, string>; onAsk: () => void }) {
  const t = useTranslations("editor");
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      <p>{t(`comeBack.${found}`)}</p>
      {found === "unknown" && <Button onClick={onAsk}>{t("state.tryAgain")}</Button>}
      {found === "closed" && <ButtonLink href="/desk/words">{t("words")}</ButtonLink>}
    </div>
  );
}

function WritingSurface({ pictures, ...opening }: Opening & { pictures: DeskPicture[] }) {
  const t = useTranslations("editor");
  const surface = useSurface(opening);
  return (
    <div className="writing-surface">
      <h1 className="sr-only">
        <Words of={surface.draft.fields.headline || t("untitled")} />
      </h1>
      <WritingBar surface={surface} />
      <WritingSheet surface={surface} />
      {surface.isBeside && <LivePreview surface={surface} />}
      <SurfaceDialogs surface={surface} />
      {surface.isListening && <RememberStory surface={surface} pictures={pictures} />}
    </div>
  );
}
