"use client";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ShownHistory } from "@/components/desk/editor/story";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { type Restored, restoreWords } from "@/components/desk/editor/whereabouts/restoring";
import { readRevision } from "@/components/desk/editor/whereabouts/transport";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { askedBy, askedIn } from "./asked";
import { useHistory } from "./use-history.client";

type Props = { surface: Surface; show: FormAction<ShownHistory>; onClose: () => void };

/** In place of the words: what changed of them, all their versions, and the way to have one of them back. */
export function HistoryPanel({ surface, show, onClose }: Props) {
  const t = useTranslations("editor.history");
  const { story } = surface;
  const panel = useRef<HTMLElement>(null);
  const history = useHistory(surface, show);
  const { shown, isBusy } = history;
  const [outcome, setOutcome] = useState<Restored | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const restorable =
    story.isEditable && shown !== null && shown !== "failed" && shown.chosen.to === null
      ? shown.chosen.from
      : null;
  async function restore(number: number) {
    if (isRestoring) return;
    setRestoring(true);
    const restored = await restoreWords(surface, () => readRevision(story.id, number));
    setOutcome(restored);
    setRestoring(false);
    // What stood before is laid below what stands now: the restoring is seen.
    if (typeof restored === "number") await history.ask({ from: String(restored) });
  }
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const asked = askedBy(story.id, link.href, history.asked());
    if (!asked) return;
    event.preventDefault();
    setOutcome(null);
    void history.ask(asked);
  });
  const compare = useEffectEvent((event: SubmitEvent) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    setOutcome(null);
    void history.ask(askedIn(new FormData(event.target)));
  });
  useEffect(() => {
    const element = panel.current;
    element?.focus();
    // The ways of the page that is drawn here, followed in place.
    element?.addEventListener("click", follow);
    element?.addEventListener("submit", compare);
    return () => {
      element?.removeEventListener("click", follow);
      element?.removeEventListener("submit", compare);
    };
  }, []);
  return (
    <section ref={panel} tabIndex={-1} className="surface-history" aria-label={t("title")} aria-busy={isBusy}>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Button onClick={onClose}>{t("back")}</Button>
        {restorable !== null && (
          <Button aria-disabled={isRestoring} onClick={() => restore(restorable)}>
            {t("restore", { number: restorable })}
          </Button>
        )}
        <p role="status" className="text-muted">
          {isBusy
            ? t("looking")
            : shown === "failed"
              ? t("failed")
              : typeof outcome === "number"
                ? t("restored", { number: outcome })
                : outcome !== null && t(outcome)}
        </p>
      </div>
      <Suspense fallback={null}>{shown !== null && shown !== "failed" && shown.drawn}</Suspense>
    </section>
  );
}
