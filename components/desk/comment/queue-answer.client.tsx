"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/components/ui/form-state";
import { Sentence, Words } from "@/components/ui/words";
import type { QueueRow } from "./queue-row";
import type { ManyReport } from "./use-many.client";

type Props = {
  /** What was answered last, to one decision or to many. */
  answer: Omit<FormState, "result"> & { result: unknown };
  undo: (() => void) | null;
  rows: QueueRow[];
};

/** What became of the last decision, for a line that is always there, so that nothing moves; `undo` takes it back. */
export function QueueAnswer({ answer, undo, rows }: Props) {
  const t = useTranslations("comments.queue");
  const failed = (answer.result as ManyReport | null | undefined)?.failed ?? [];
  const isRefused = answer.ok === false || failed.length > 0;
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-x-3 text-small ${isRefused ? "font-bold text-alert" : "text-muted"}`}
    >
      {answer.message ? (
        <span key={answer.turn}>
          <Sentence text={answer.message} />
        </span>
      ) : null}
      {answer.ok && undo ? (
        <Button variant="plain" size="tiny" onClick={undo}>
          {t("undoLast")}
        </Button>
      ) : null}
      {failed.length > 0 ? (
        <ul className="w-full font-normal">
          {failed.map(({ commentId, reason }) => (
            <li key={commentId}>
              <Words of={rows.find(({ id }) => id === commentId)?.name ?? ""} />: {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
