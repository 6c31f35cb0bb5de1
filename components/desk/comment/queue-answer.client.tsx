"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";

/** What became of the last decision; `undo` takes it back while it can be. */
export function QueueAnswer({ answer, undo }: { answer: FormState<void>; undo: (() => void) | null }) {
  const t = useTranslations("comments.queue");
  return (
    <div role="status" className="mb-4 empty:hidden">
      {answer.message && (
        <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
          {answer.message}{" "}
          {answer.ok && undo && (
            <Button variant="plain" onClick={undo}>
              {t("verbs.undo")}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}
