import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture, LibraryPicture } from "@/newsroom/picture/rules";
import { ReplacementField } from "./replacement-field.client";

type Actions = { replace: FormAction<void>; takeBack: FormAction<void> };
type Props = { picture: LibraryPicture; actions: Actions; language: Language };

/** Where another picture is put in a picture's place, wherever that is; and where it is taken back. */
export function ReplaceSection({ picture, actions, language }: Props) {
  const t = texts(language, "pictures");
  const isReplaced = Boolean(picture.replacement);
  return (
    <section aria-labelledby="picture-replace" className="flex flex-col gap-3">
      <h2 id="picture-replace" className="text-title font-bold">
        {t("replace.heading")}
      </h2>
      {isReplaced ? (
        <ActionForm action={actions.takeBack} label={t("replace.takeBack")}>
          <input type="hidden" name="id" value={picture.id} />
          <SubmitButton variant="quiet">{t("replace.takeBack")}</SubmitButton>
        </ActionForm>
      ) : (
        <>
          <p className="text-muted">{t("replace.introduction")}</p>
          <ActionForm
            action={actions.replace}
            label={t("replace.heading")}
            className="flex flex-col items-start gap-3"
          >
            <input type="hidden" name="id" value={picture.id} />
            <ReplacementField action={t("replace.action")} />
          </ActionForm>
        </>
      )}
    </section>
  );
}

/** That another picture stands in a picture's place, with the way to it. */
export function Replaced({ by, language }: { by: DeskPicture; language: Language }) {
  const t = texts(language, "pictures");
  return (
    <Notice tone="accent">
      {t("replace.replaced")}{" "}
      <a href={`/desk/pictures/${by.id}`}>
        <Words of={by.caption || by.fileName || t("untitled")} className="wrap-anywhere" />
      </a>
    </Notice>
  );
}
