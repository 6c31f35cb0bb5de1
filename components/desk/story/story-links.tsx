import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";

/** The ways on from a story: writing, preview, revisions, and its page where readers have one. */
export function StoryLinks({
  id,
  edition,
  mayEdit,
  isPublic,
  language,
}: {
  id: string;
  edition: string;
  mayEdit: boolean;
  isPublic: boolean;
  language: Language;
}) {
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
      {isPublic ? <ButtonLink href={`/${edition}/a/${id}`}>{t("openPublic")}</ButtonLink> : null}
    </div>
  );
}
