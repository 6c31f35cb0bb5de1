import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ListedRedirect } from "@/newsroom/redirect/rules";

/** Where an old address is typed with where it leads. */
export function RedirectAddForm({
  action,
  language,
}: {
  action: FormAction<{ id: string }>;
  language: Language;
}) {
  const t = texts(language, "outlet");
  const title = t("redirects.addTitle");
  return (
    <section id="add" aria-labelledby="add-title" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="add-title" className="mb-4 text-title font-bold">
        {title}
      </h2>
      <ActionForm action={action} label={title} className="flex max-w-form flex-col gap-4">
        <TextField type="url" name="from" label={t("redirects.from")} hint={t("redirects.fromHint")} />
        <TextField type="url" name="to" label={t("redirects.to")} hint={t("redirects.toHint")} />
        <SubmitButton className="self-start">{t("redirects.add")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

type ChangeProps = { row: ListedRedirect; action: FormAction<void>; language: Language };

/** Where an old address is led elsewhere. */
export function RedirectChangeForm({ row, action, language }: ChangeProps) {
  const t = texts(language, "outlet");
  return (
    <ActionForm action={action} label={t("redirects.editTitle")} className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="id" value={row.id} />
      <TextField
        type="url"
        name="to"
        label={t("redirects.to")}
        hint={t("redirects.toHint")}
        defaultValue={row.target}
      />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
