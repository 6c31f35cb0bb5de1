import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { ByEdition, Edition } from "@/newsroom/edition/rules";
import { NamesFields, type NameValues } from "./names-fields.client";

/** Adds something that has a name in each edition, or changes it when it has an `id`. */
export function NamedForm<Result>({
  action,
  id,
  label,
  submit,
  prose,
  editions,
  names,
  children,
}: {
  action: FormAction<Result>;
  id?: string;
  label: string;
  submit: string;
  prose: "description" | "biography";
  editions: Edition[];
  names?: ByEdition<NameValues>;
  /** Further fields. */
  children?: ReactNode;
}) {
  return (
    <ActionForm action={action} label={label} className="flex flex-col gap-6">
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <NamesFields prose={prose} editions={editions} names={names} />
      {children}
      <SubmitButton className="self-start">{submit}</SubmitButton>
    </ActionForm>
  );
}
