import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { templateLimits } from "@/newsroom/template/rules";

type Props = { articleId: string; action: FormAction<{ id: string }>; language: Language };

/** Keeps what a story is made of, for stories to come. */
export function KeepTemplate({ articleId, action, language }: Props) {
  const t = texts(language, "stories");
  return (
    <details>
      <summary className="min-h-10 cursor-pointer content-center text-accent">{t("template.keep")}</summary>
      <ActionForm action={action} className="flex flex-col gap-3 py-2">
        <input type="hidden" name="articleId" value={articleId} />
        <TextField
          name="name"
          label={t("template.name")}
          hint={t("template.hint")}
          maxLength={templateLimits.name}
          autoComplete="off"
        />
        <SubmitButton variant="quiet" className="self-start">
          {t("template.keepIt")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
