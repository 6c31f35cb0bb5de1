"use client";
import { useTranslations } from "next-intl";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/words";
import { listComma } from "@/newsroom/date/names";
import { takenKinds } from "./paste/taken";

/** After a paste that took something away: what, and the way back. */
export function PastedNotice({ surface }: { surface: Surface }) {
  const t = useTranslations("editor.pasted");
  const { language } = useClock();
  const { editor, pasting } = surface.draft;
  const { pasted, dismiss, takeBack } = pasting;
  const things = takenKinds
    .filter((kind) => pasted && pasted.taken[kind] > 0)
    .map((kind) => t(kind, { count: pasted?.taken[kind] ?? 0 }))
    .join(listComma[language]);
  return (
    <div role="status" data-testid="pasted" className="empty:hidden">
      {pasted && (
        <div className="flex flex-wrap items-center gap-x-4 border-s-4 border-warn bg-sheet px-4 py-2">
          <p className="grow">
            {pasted.file && <Sentence text={t("opened", { file: pasted.file.name })} />}
            {pasted.file && things && " "}
            {things && t(pasted.file ? "leftInFile" : "left", { things })}
          </p>
          {pasted.isLast && editor && (
            <Button variant="plain" onClick={() => takeBack(editor)}>
              {t(pasted.file ? "undoFile" : "undo")}
            </Button>
          )}
          <button type="button" aria-label={t("dismiss")} onClick={dismiss}>
            {icons.remove}
          </button>
        </div>
      )}
    </div>
  );
}
