"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { BulkDialog, type BulkReport, type OfferedSteps } from "./bulk-dialog.client";
import { type SelectedStory, selectedIn, selectRange, storyBoxes } from "./selected";
import { useListKeys } from "./use-list-keys.client";

type Props = {
  offered: OfferedSteps;
  act: FormAction<BulkReport>;
  /** Ids of the rows: another list begins without a choice. */
  rows: string;
  /** Where stories wait for this person. */
  waitingPath: string;
  children: ReactNode;
};

/** Around a list of stories: its keys, which of them are chosen, and below it what may be done with those. */
export function StorySelection({ offered, act, rows, waitingPath, children }: Props) {
  const t = useTranslations("bulk");
  const list = useRef<HTMLDivElement>(null);
  const last = useRef(0);
  const [selected, setSelected] = useState<SelectedStory[]>([]);
  const [asked, setAsked] = useState<OfferedSteps["verbs"][number] | null>(null);
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>(storyBoxes) ?? [])];
  const read = () => {
    const chosen = selectedIn(list.current);
    const all = list.current?.querySelector<HTMLInputElement>("input[data-all]");
    if (all) all.checked = chosen.length > 0 && chosen.length === boxes().length;
    setSelected(chosen);
  };
  const toggle = (index: number) => {
    const box = boxes()[index];
    if (box) box.checked = !box.checked;
    last.current = index;
    read();
  };
  const toggleTo = (index: number) => {
    selectRange(boxes(), last.current, index, true);
    last.current = index;
    read();
  };
  useListKeys(list, waitingPath, { row: toggle, to: toggleTo });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is ticked may have gone with the rows
  useEffect(read, [rows]);
  const change = useEffectEvent(({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset.all !== undefined) for (const box of boxes()) box.checked = target.checked;
    read();
  });
  const click = useEffectEvent(({ target, shiftKey }: MouseEvent) => {
    const index = boxes().findIndex((box) => box === target);
    const box = boxes()[index];
    if (!box) return;
    if (shiftKey) selectRange(boxes(), last.current, index, box.checked);
    last.current = index;
  });
  useEffect(() => {
    // Boxes are drawn by the server, in rows of its table.
    const element = list.current;
    element?.addEventListener("click", click);
    element?.addEventListener("change", change);
    return () => {
      element?.removeEventListener("click", click);
      element?.removeEventListener("change", change);
    };
  }, []);
  const keepOnly = (ids: string[]) => {
    for (const box of boxes()) box.checked = ids.some((id) => box.value.startsWith(`${id} `));
    read();
  };
  return (
    <div ref={list}>
      {children}
      {selected.length > 0 && (
        <section
          aria-label={t("title")}
          className="sticky bottom-0 z-10 flex flex-wrap items-center gap-1 border border-control bg-sheet px-3 py-1 shadow-raised"
        >
          <p role="status" className="me-2 font-bold">
            {t("selected", { count: selected.length })}
          </p>
          {offered.verbs.map((verb) => (
            <Button key={verb} variant="plain" className="px-2" onClick={() => setAsked(verb)}>
              {t(`verbs.${verb}`)}
            </Button>
          ))}
          <Button variant="plain" className="ms-auto px-2" onClick={() => keepOnly([])}>
            {t("clear")}
          </Button>
        </section>
      )}
      {asked && (
        <BulkDialog
          verb={asked}
          stories={selected}
          offered={offered}
          act={act}
          onDone={(report) => keepOnly(report.failed.map(({ articleId }) => articleId))}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
