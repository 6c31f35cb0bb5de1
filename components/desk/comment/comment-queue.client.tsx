"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { availableModeration, type CommentState, type ModerationVerb } from "@/newsroom/comment/rules";
import { commandOf, type QueueCommand } from "./queue-keys";
import { RejectForm } from "./reject-form.client";
import { type DecisionActions, useDecisions } from "./use-decisions.client";

export type QueueRow = { id: string; name: string; state: CommentState; content: ReactNode };

const variants: Record<ModerationVerb, ButtonVariant> = {
  approve: "primary",
  reject: "danger",
  undo: "quiet",
};

/**
 * The queue at work: buttons on each comment, the same by keyboard, and the last decision to take back. After a
 * decision the focus stays where the comment was.
 */
export function CommentQueue({ rows, actions }: { rows: QueueRow[]; actions: DecisionActions }) {
  const t = useTranslations("comments.queue");
  const list = useRef<HTMLOListElement>(null);
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const [focusAt, setFocusAt] = useState<{ index: number; without: string } | null>(null);
  const { answer, last, isBusy, decide } = useDecisions(actions, (id) => {
    setRejectingId(null);
    setFocusAt({ index: rows.findIndex((row) => row.id === id), without: id });
  });

  const itemAt = (index: number) => list.current?.children.item(index) as HTMLElement | null;
  const focusedIndex = () =>
    [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement));

  const run = useEffectEvent((command: QueueCommand) => {
    const at = focusedIndex();
    if (command === "next") return itemAt(Math.min(at + 1, rows.length - 1))?.focus();
    if (command === "previous") return itemAt(Math.max(at - 1, 0))?.focus();
    const row = rows[at];
    const verbs = row ? availableModeration(row.state) : [];
    if (command === "undo" && !verbs.includes("undo")) return last && decide("undo", last);
    if (!row || !verbs.includes(command)) return;
    if (command === "reject") setRejectingId(row.id);
    else decide(command, row);
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  useEffect(() => {
    // The decided comment leaves with the fresh page; until then there is nothing to move to.
    if (!focusAt || rows.some((row) => row.id === focusAt.without)) return;
    const next = list.current?.children.item(Math.min(Math.max(focusAt.index, 0), rows.length - 1));
    if (next instanceof HTMLElement) next.focus();
    setFocusAt(null);
  }, [rows, focusAt]);

  return (
    <>
      <div role="status" className="mb-4 empty:hidden">
        {answer.message && (
          <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
            {answer.message}{" "}
            {answer.ok && last && (
              <Button variant="plain" onClick={() => decide("undo", last)}>
                {t("verbs.undo")}
              </Button>
            )}
          </Notice>
        )}
      </div>
      <ol ref={list} aria-label={t("list")} aria-busy={isBusy} className="flex flex-col">
        {rows.map((row) => (
          <li
            key={row.id}
            tabIndex={-1}
            className="flex flex-col gap-3 border-b border-line px-3 py-5 focus:bg-wash focus:outline-2 focus:outline-accent"
          >
            {row.content}
            {rejectingId === row.id ? (
              <RejectForm
                onReject={(reason) => decide("reject", row, reason)}
                onCancel={() => {
                  setRejectingId(null);
                  itemAt(rows.indexOf(row))?.focus();
                }}
              />
            ) : (
              <div className="flex flex-wrap gap-3">
                {availableModeration(row.state).map((verb) => (
                  <Button
                    key={verb}
                    variant={variants[verb]}
                    aria-disabled={isBusy}
                    onClick={() => (verb === "reject" ? setRejectingId(row.id) : decide(verb, row))}
                  >
                    {t(`verbs.${verb}`)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
