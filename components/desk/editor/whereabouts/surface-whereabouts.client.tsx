"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeKept } from "@/components/desk/editor/saving/journal";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import type { Place } from "./places";
import { type Restored, restoreWords } from "./restoring";
import { Whereabouts } from "./whereabouts.client";

type Props = { surface: Surface; onClose: () => void };

/** The same over the surface: the words of a place can be put into it, and what stood there stays as a revision. */
export function SurfaceWhereabouts({ surface, onClose }: Props) {
  const t = useTranslations("editor.whereabouts");
  const { story, edition, choices, person, draft } = surface;
  const { saving } = draft;
  const [isBusy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const [outcome, setOutcome] = useState<Restored | null>(null);

  const restore = (place: Place) =>
    restoreWords(surface, place.read, async () => {
      // The server has its words now, as a revision of their own.
      if (place.where === "device") await removeKept([place.kept]).catch(() => {});
    });
  const begin = async (place: Place) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(await restore(place));
    setTurn((others) => others + 1);
    setBusy(false);
  };
  const said =
    outcome === null ? null : typeof outcome === "number" ? (
      <p className="font-bold">{t("restored", { number: outcome })}</p>
    ) : (
      <p className="font-bold text-alert">{t(outcome)}</p>
    );
  const isWritten = (place: Place) => place.where === "device" && place.isWriting;
  return (
    <Whereabouts
      articleId={story.id}
      person={person.id}
      edition={edition}
      choices={choices}
      tab={saving.tab()}
      standing={async () => draft.read()}
      wayOf={(place, describedBy) =>
        story.isEditable &&
        !isWritten(place) && (
          <Button aria-describedby={describedBy} aria-disabled={isBusy} onClick={() => begin(place)}>
            {t("restore")}
          </Button>
        )
      }
      said={said}
      turn={turn}
      onAll={surface.showHistory && (() => surface.open("history"))}
      onClose={onClose}
    />
  );
}
