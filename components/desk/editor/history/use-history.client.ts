"use client";
import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ShownHistory } from "@/components/desk/editor/story";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import type { Asked } from "./asked";

/** What the server draws of the history: asked for when it opens, and anew with each choice; the last one counts. */
export function useHistory({ story, draft }: Surface, show: FormAction<ShownHistory>) {
  const [shown, setShown] = useState<ShownHistory | "failed" | null>(null);
  const [isBusy, setBusy] = useState(true);
  const asked = useRef<Asked>({});
  async function ask(wanted: Asked): Promise<void> {
    asked.current = wanted;
    setBusy(true);
    // What was typed last is compared too; where it cannot be saved, what the server has.
    await draft.saving.flush().catch(() => null);
    const form = new FormData();
    for (const [name, value] of Object.entries({ articleId: story.id, ...wanted })) form.set(name, value);
    const answer = await show(untouchedForm as Parameters<typeof show>[0], form).catch(() => null);
    if (asked.current !== wanted) return;
    startTransition(() => {
      setShown(answer?.ok ? answer.result : "failed");
      setBusy(false);
    });
  }
  const begin = useEffectEvent(() => ask({}));
  useEffect(() => void begin(), []);
  return { shown, isBusy, ask, asked: () => asked.current };
}
