import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { type ByEdition, type Edition, nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { NamedForm } from "./named-form";
import type { NameValues } from "./names-fields.client";
import { type NamedNoun, proseOf } from "./noun";

type Props = {
  noun: NamedNoun;
  language: Language;
  editions: Edition[];
  row: { id: string; names: ByEdition<NameValues> };
  action: FormAction<void>;
  /** Further fields. */
  children?: ReactNode;
};

/** The page of one section, topic or byline: its names, addresses and what is said beside them. */
export function ChangePage({ noun, language, editions, row, action, children }: Props) {
  const t = texts(language, "outlet");
  const title = t(`${noun}.editTitle`, { name: nearest(row.names, language)?.name ?? "" });
  return (
    <>
      <PageHead title={title} action={<ButtonLink href={`/desk/${noun}`}>{t(`${noun}.title`)}</ButtonLink>} />
      <NamedForm
        action={action}
        id={row.id}
        label={title}
        submit={t("save")}
        prose={proseOf(noun)}
        editions={editions}
        names={row.names}
      >
        {children}
      </NamedForm>
    </>
  );
}
