import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { NamedForm } from "./named-form";
import { type NamedNoun, proseOf } from "./noun";

/** Where a section, topic or byline is added, below the list it joins. */
export function AddBox({
  noun,
  language,
  editions,
  action,
  children,
}: {
  noun: NamedNoun;
  language: Language;
  editions: Edition[];
  action: FormAction<{ id: string }>;
  /** Further fields. */
  children?: ReactNode;
}) {
  const t = texts(language, "outlet");
  const title = t(`${noun}.addTitle`);
  return (
    <section id="add" aria-labelledby="add-title" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="add-title" className="mb-4 text-title font-bold">
        {title}
      </h2>
      <NamedForm
        action={action}
        label={title}
        submit={t(`${noun}.add`)}
        prose={proseOf(noun)}
        editions={editions}
      >
        {children}
      </NamedForm>
    </section>
  );
}
