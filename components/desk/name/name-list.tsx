import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ManagedName } from "@/newsroom/name/rules";
import { NamesLine } from "./names-line";
import { RowButton } from "./row-button";

export type NameActions = { deactivate: FormAction<void>; reactivate: FormAction<void> };

/** What can be done to a topic or byline: it may also be removed. */
export type RemovableActions = NameActions & { trash: FormAction<{ id: string }> };

/** Topics or bylines by name, each with what can be done to it; without `actions` they can only be read. */
export function NameList<Each extends ManagedName>({
  noun,
  rows,
  language,
  actions,
  about,
}: {
  noun: "topics" | "bylines";
  rows: Each[];
  language: Language;
  actions?: RemovableActions;
  /** More about a row, beside its name. */
  about?: (row: Each) => ReactNode;
}) {
  const t = texts(language, "outlet");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => {
        const { id, isActive, names } = row;
        const name = nearest(names, language)?.name ?? "";
        const verb = isActive ? "deactivate" : "reactivate";
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 sm:gap-x-4">
            <div className="min-w-24 flex-1">
              <NamesLine names={names} language={language} href={actions && `/desk/${noun}/${id}`} />
            </div>
            {about?.(row)}
            {isActive ? null : <Badge>{t("inactive")}</Badge>}
            {actions ? (
              <>
                <RowButton
                  action={actions[verb]}
                  id={id}
                  label={t(`${noun}.${verb}`)}
                  name={t(`${noun}.${verb}Named`, { name })}
                />
                <RowButton
                  action={actions.trash}
                  id={id}
                  label={t(`${noun}.trash`)}
                  name={t(`${noun}.trashNamed`, { name })}
                />
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
