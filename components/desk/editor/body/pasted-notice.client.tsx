"use client";
import { useTranslations } from "next-intl";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/words";
import { listComma } from "@/newsroom/date/names";
import { keptKinds } from "./paste/kept";
import { changedKinds, leftKinds } from "./paste/taken";
import { isMac, keysOf } from "./shortcuts";

type Say<Kind> = (kind: Kind, count: number) => string;

type Props = { surface: Surface; pasted: NonNullable<Surface["draft"]["pasting"]["pasted"]> };

/** After a paste that took something away: what, and the way back. */
export function PastedNotice({ surface, pasted }: Props) {
  const t = useTranslations("editor.pasted");
  const { language } = useClock();
  const { editor, pasting } = surface.draft;
  const { dismiss, takeBack } = pasting;
  const listed = <Kind extends string>(
    kinds: readonly Kind[],
    counts: Record<Kind, number>,
    say: Say<Kind>,
  ) =>
    kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => say(kind, counts[kind]))
      .join(listComma[language]);
  const things = listed(leftKinds, pasted.taken, (kind, count) => t(kind, { count }));
  const changed = listed(changedKinds, pasted.taken, (kind, count) => t(kind, { count }));
  const kept = listed(keptKinds, pasted.kept, (kind, count) => t(`keptKinds.${kind}`, { count }));
  const sentences = [
    kept && t(pasted.file ? "keptOfFile" : "kept", { things: kept }),
    changed && t("changed", { things: changed }),
    things && t(pasted.file ? "leftInFile" : "left", { things }),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-s-4 border-warn bg-sheet px-4 py-2">
      <p className="grow">
        {pasted.file && <Sentence text={t("opened", { file: pasted.file.name })} />}
        {pasted.file && " "}
        {sentences.filter(Boolean).join(" ")}
      </p>
      {pasted.isLast && editor && (
        <Button variant="plain" onClick={() => takeBack(editor)}>
          {t(pasted.file ? "undoFile" : "undo")}
          <kbd dir="ltr" className="font-system text-caption">
            {keysOf("undo", isMac()).join(" ")}
          </kbd>
        </Button>
      )}
      <button type="button" aria-label={t("dismiss")} onClick={dismiss}>
        {icons.remove}
      </button>
    </div>
  );
}
