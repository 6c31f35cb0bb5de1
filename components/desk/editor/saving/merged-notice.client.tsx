"use client";
import { useTranslations } from "next-intl";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/words";
import { saysTheSame } from "@/newsroom/content/sameness";
import { MergedChanges } from "./merged-changes.client";
import type { Merged } from "./use-merging.client";

/** Says whose words stand beside one's own now, which they are, and the way back while nothing was written since. */
export function MergedNotice({ surface, merged }: { surface: Surface; merged: Merged }) {
  const t = useTranslations("editor.merged");
  const conflict = useTranslations("editor.conflict");
  const { edition, choices, draft, merging } = surface;
  const { isOwn, savedByName } = merged.other;
  const name = isOwn ? conflict("yourself") : (savedByName ?? conflict("somebody"));
  const isLast = draft.isEditable && saysTheSame(draft.read(), merged.both);
  return (
    <div className="flex flex-wrap items-start gap-x-4 border-s-4 border-warn bg-sheet px-4 py-2">
      <div className="grow">
        <p>
          <Sentence text={isOwn ? t("saidOwn") : t("said", { name })} />
        </p>
        <details>
          <summary className="min-h-6 cursor-pointer">{t("show")}</summary>
          <div className="merged-changes">
            <MergedChanges changes={merged.changes} name={name} choices={choices} edition={edition} />
          </div>
        </details>
      </div>
      {isLast && (
        <Button variant="plain" onClick={() => merging.takeBack(merged)}>
          {t("undo")}
        </Button>
      )}
      <button type="button" aria-label={t("dismiss")} onClick={merging.dismiss}>
        {icons.remove}
      </button>
    </div>
  );
}
