import { ActionForm } from "@/components/ui/action-form.client";
import { DialogButton } from "@/components/ui/dialog-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { story: DeskArticle; action: FormAction<{ id: string }>; language: Language };

/** Begins another story with the words of this one; says before what goes along. */
export function DuplicateStory({ story, action, language }: Props) {
  const t = texts(language, "stories");
  return (
    <DialogButton
      label={t("duplicate.open")}
      variant="quiet"
      title={t("duplicate.open")}
      cancel={t("cancel")}
    >
      <p>{t("duplicate.note")}</p>
      <ActionForm action={action} className="flex flex-col gap-3">
        <input type="hidden" name="articleId" value={story.row.id} />
        <input type="hidden" name="version" value={story.version} />
        <SubmitButton className="self-start">{t("duplicate.make")}</SubmitButton>
      </ActionForm>
    </DialogButton>
  );
}
