"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { AlikeNotice } from "./dialogs.client";
import { icons } from "./icons";
import type { Surface } from "./use-surface.client";

/** Sentences above the story: what the editor asked for, which pictures did not arrive. */
export function Notices({ surface }: { surface: Surface }) {
  const { story } = surface;
  const { changesRequested } = story;
  const openNotes = surface.draft.holding.now?.notes.open ?? 0;
  const { keeping, found } = surface.draft.saving;
  const { failures, dismiss, alikes } = surface.uploads;
  const t = useTranslations("editor");
  return (
    <>
      {changesRequested && (
        <div className="border-s-4 border-warn px-4 py-3">
          <p className="font-bold">{t("changesRequested")}</p>
          <Words of={changesRequested} as="p" className="wrap-anywhere whitespace-pre-line" />
          {openNotes > 0 && (
            <Button onClick={() => surface.open("notes")}>{t("openNotes", { count: openNotes })}</Button>
          )}
        </div>
      )}
      {(keeping === "failed" || keeping === "full") && (
        <p role="alert" className="border-s-4 border-alert px-4 py-2 font-bold">
          {t("nothingKept")}
        </p>
      )}
      {found.length > 0 && !surface.mayWrite && (
        <p className="border-s-4 border-warn px-4 py-2">
          {t("foundReadOnly")} <a href="/desk/words">{t("words")}</a>
        </p>
      )}
      <div role="alert">
        {failures.map(({ id, message }) => (
          <p key={id} className="flex items-center justify-between border-s-4 border-alert px-4 py-2">
            {message}
            <button type="button" aria-label={t("picture.dismiss")} onClick={() => dismiss(id)}>
              {icons.remove}
            </button>
          </p>
        ))}
      </div>
      {alikes.length > 0 && story.isEditable && <AlikeNotice surface={surface} />}
    </>
  );
}
