import type { NameActions } from "@/components/desk/name/name-list";
import { NamesLine } from "@/components/desk/name/names-line";
import { RowButton } from "@/components/desk/name/row-button";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ManagedName } from "@/newsroom/name/rules";
import { OrderButtons } from "./order-buttons.client";

export type SectionActions = NameActions & { move: FormAction<void> };

/** Sections in their order, each with what can be done to it; inactive ones have no place. */
export function SectionList({
  sections,
  language,
  actions,
}: {
  sections: ManagedName[];
  language: Language;
  actions: SectionActions;
}) {
  const t = texts(language, "outlet");
  return (
    <ol className="divide-y divide-line border-y border-line">
      {sections.map((section, index) => {
        const { id, names, isActive } = section;
        const name = nearest(names, language)?.name ?? "";
        const verb = isActive ? "deactivate" : "reactivate";
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
            <RowButton
              action={actions[verb]}
              id={id}
              label={t(`sections.${verb}`)}
              name={t(`sections.${verb}Named`, { name })}
            />
          </li>
        );
      })}
    </ol>
  );
}
