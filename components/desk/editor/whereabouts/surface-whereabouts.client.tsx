"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeKept } from "@/components/desk/editor/saving/journal";
import { putBlocks } from "@/components/desk/editor/saving/merging";
import { keepRevision } from "@/components/desk/editor/saving/transport";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import type { Place } from "./places";
import { Whereabouts } from "./whereabouts.client";

type Props = { surface: Surface; onClose: () => void };

/** The same over the surface: the words of a place can be put into it, and what stood there stays as a revision. */
export function SurfaceWhereabouts({ surface, onClose }: Props) {
  const t = useTranslations("editor.whereabouts");
  const { story, edition, choices, person, draft } = surface;
  const { saving } = draft;
  const [isBusy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const [outcome, setOutcome] = useState<number | "notRestored" | "notRead" | null>(null);

  async function restore(place: Place): Promise<number | "notRestored" | "notRead"> {
    const content = await place.read().catch(() => null);
    if (!content) return "notRead";
    const version = await saving.flush();
    const number = version === null ? null : await keepRevision(story.id, version);
    if (number === null) return "notRestored";
    draft.load(content, putBlocks);
    saving.change();
    const restored = await saving.flush();
    if (restored === null) return number;
    await keepRevision(story.id, restored);
    // The server has its words now, as a revision of their own.
    if (place.where === "device") await removeKept([place.kept]).catch(() => {});
    return number;
  }
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
      onClose={onClose}
    />
  );
}
