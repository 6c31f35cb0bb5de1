import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { DeskArticle } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  story: DeskArticle["row"];
  mayEdit: boolean;
  language: Language;
  /** Further ways, of which only the browser knows. */
  children?: ReactNode;
};

/** The ways on from a story: writing, preview, revisions, and its page where readers have one. */
export function StoryLinks({ story, mayEdit, language, children }: Props) {
  const { id, edition, publicState } = story;
  const t = texts(language, "stories");
  return (
    <div className="flex flex-wrap gap-3">
      {mayEdit ? (
        <ButtonLink href={`${deskStoryPath(id)}/edit`} variant="primary">
          {t("write")}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`${deskStoryPath(id)}/preview`}>{t("preview")}</ButtonLink>
      <ButtonLink href={`${deskStoryPath(id)}/revisions`}>{t("revisions")}</ButtonLink>
      {children}
      {publicState === "published" ? (
        <ButtonLink href={`/${edition}/a/${id}`}>{t("openPublic")}</ButtonLink>
      ) : null}
    </div>
  );
}
