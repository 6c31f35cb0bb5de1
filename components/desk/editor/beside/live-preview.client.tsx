"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PreviewWidth } from "@/components/desk/story/preview-frame";
import { buttonClass } from "@/components/ui/button";
import type { Surface } from "../use-surface.client";
import { drawnPlace } from "./drawn-place";
import { PreviewPages } from "./preview-pages.client";

/** The story beside the words that make it, as readers would have it: drawn anew with each save, at the place of the pen. */
export function LivePreview({ surface }: { surface: Surface }) {
  const { story, draft } = surface;
  const [width, setWidth] = useState<PreviewWidth>("phone");
  const t = useTranslations("editor.beside");
  return (
    <aside className="beside" aria-label={t("label")}>
      <div className="flex flex-wrap gap-2">
        {(["phone", "desktop"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === width}
            className={buttonClass("plain", "aria-pressed:font-bold aria-pressed:underline")}
            onClick={() => setWidth(each)}
          >
            {t(each)}
          </button>
        ))}
      </div>
      <PreviewPages
        key={width}
        articleId={story.id}
        version={draft.saving.state.version}
        width={width}
        title={t("label")}
        placeOf={() => (draft.editor ? drawnPlace(draft.editor.state) : null)}
      />
    </aside>
  );
}
