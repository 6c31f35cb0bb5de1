import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { LibraryPicture } from "@/newsroom/picture/rules";
import { RightsForm } from "./rights-form.client";

type Props = { picture: LibraryPicture; language: Language; action: FormAction<void> };

/** The right to publish a picture of the library, to edit; and that it has ended, where it has. */
export function RightsSection({ picture, language, action }: Props) {
  const t = texts(language, "pictures");
  const { id, basis, origin, restrictions, rightsEndOn } = picture;
  return (
    <section aria-labelledby="picture-rights" className="flex flex-col gap-4">
      <div>
        <h2 id="picture-rights" className="mb-1 text-title font-bold">
          {t("rights.heading")}
        </h2>
        <p className="text-muted">{t("rights.introduction")}</p>
      </div>
      {picture.rightsEndedAt !== null && <Notice tone="alert">{t("rights.ended")}</Notice>}
      <RightsForm picture={{ id, basis, origin, restrictions, rightsEndOn }} action={action} />
    </section>
  );
}
