import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ManagedName } from "@/newsroom/name/rules";
import { NamesFields } from "./names-fields.client";
import type { NamedNoun } from "./noun";

/** What the desk's forms on a section, topic or byline take. */
export type NamedProps<Result> = {
  noun: NamedNoun;
  language: Language;
  editions: Edition[];
  action: FormAction<Result>;
  /** What is changed; left out for something new. */
  row?: ManagedName;
  /** Further fields. */
  children?: ReactNode;
};

type Props<Result> = NamedProps<Result> & { label: string; submit: string };

/** Adds something that has a name in each edition, or changes it. */
export function NamedForm<Result>({ noun, editions, action, row, children, label, submit }: Props<Result>) {
  return (
    <ActionForm action={action} label={label} className="flex flex-col gap-6">
      {row ? <input type="hidden" name="id" value={row.id} /> : null}
      <NamesFields
        prose={noun === "bylines" ? "biography" : "description"}
        editions={editions}
        names={row?.names}
      />
      {children}
      <SubmitButton className="self-start">{submit}</SubmitButton>
    </ActionForm>
  );
}
