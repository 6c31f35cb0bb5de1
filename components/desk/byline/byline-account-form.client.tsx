"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

/** Whose account a byline is. */
export function BylineAccountForm({
  action,
  id,
  userId,
  people,
}: {
  action: FormAction<void>;
  id: string;
  userId: string | null;
  people: { id: string; name: string }[];
}) {
  const t = useTranslations("outlet");
  const options = people.map((person) => ({ value: person.id, label: person.name }));
  return (
    <ActionForm action={action} label={t("bylines.accountTitle")} className="flex max-w-form flex-col gap-4">
      <p className="text-muted">{t("bylines.accountNote")}</p>
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="userId"
        label={t("bylines.account")}
        options={[{ value: "", label: t("bylines.noAccount") }, ...options]}
        defaultValue={userId ?? ""}
      />
      <SubmitButton className="self-start">{t("bylines.link")}</SubmitButton>
    </ActionForm>
  );
}
