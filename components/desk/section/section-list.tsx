import { NamesLine } from "@/components/desk/name/names-line";
import { RowButton } from "@/components/desk/name/row-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ManagedSection } from "@/newsroom/section/rules";
import { OrderButtons } from "./order-buttons.client";

export type SectionActions = {
  move: FormAction<void>;
  deactivate: FormAction<void>;
  reactivate: FormAction<void>;
};

/** Sections in their order, each with what can be done to it; inactive ones have no place. */
export function SectionList({
  sections,
  language,
  actions,
}: {
  sections: ManagedSection[];
  language: Language;
  actions: SectionActions;
}) {
  const t = texts(language, "outlet");
  const nameOf = (section: ManagedSection) => nearest(section.names, language)?.name ?? "";
  return (
    <ol className="divide-y divide-line border-y border-line">
      {sections.map((section, index) => {
        const { id, names, isActive } = section;
        const name = nameOf(section);
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 sm:gap-x-4">
            {isActive ? (
              <>
                <span className="w-6 text-end text-muted">{index + 1}</span>
                <OrderButtons
                  action={actions.move}
                  id={id}
                  name={name}
                  isFirst={index === 0}
                  isLast={index === sections.length - 1}
                />
              </>
            ) : null}
            <div className="min-w-24 flex-1">
              <NamesLine names={names} language={language} href={`/desk/sections/${id}`} />
            </div>
            {isActive ? (
              <RowButton
                action={actions.deactivate}
                id={id}
                label={t("sections.deactivate")}
                name={t("sections.deactivateNamed", { name })}
              />
            ) : (
              <RowButton
                action={actions.reactivate}
                id={id}
                label={t("sections.reactivate")}
                name={t("sections.reactivateNamed", { name })}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
