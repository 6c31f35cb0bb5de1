"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { availableModeration, type ModerationVerb } from "@/newsroom/comment/rules";
import { QueueAnswer } from "./queue-answer.client";
import { commandOf } from "./queue-keys";
import { QueueListItem, type QueueRow } from "./queue-list-item.client";
import { type DecisionActions, useDecisions } from "./use-decisions.client";
import { useQueueFocus } from "./use-queue-focus.client";

/** The queue at work: buttons on each comment, the same by keyboard, and the last decision to take back. */
export function CommentQueue({ rows, actions }: { rows: QueueRow[]; actions: DecisionActions }) {
  const t = useTranslations("comments.queue");
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const { list, focusAt, focusedIndex, lastIndex, stayWhereItWas } = useQueueFocus(rows);
  const { answer, last, isBusy, decide } = useDecisions(actions, (id) => {
    setRejectingId(null);
    stayWhereItWas(id);
  });

  /** Rejecting asks for a reason first. */
  function begin(verb: ModerationVerb, row: QueueRow): void {
    if (verb === "reject") setRejectingId(row.id);
    else decide(verb, row);
  }

  useKeyDown((event) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    const at = focusedIndex();
    if (command === "next" || command === "previous") {
      setRejectingId(null);
      return focusAt(command === "next" ? at + 1 : at - 1);
    }
    const row = rows[at];
    // After a dialog or a fresh page the focus may stand nowhere: nothing is decided that is not looked at.
    if (!row && command !== "undo") return focusAt(lastIndex());
    const verbs = row ? availableModeration(row.state, row.openReports) : [];
    if (row && verbs.includes(command)) begin(command, row);
    else if (command === "undo" && last) decide("undo", last);
  });

  return (
    <>
      <QueueAnswer answer={answer} undo={last && (() => decide("undo", last))} />
      <ol ref={list} aria-label={t("list")} aria-busy={isBusy} className="flex flex-col">
        {rows.map((row, index) => (
          <QueueListItem
            key={row.id}
            row={row}
            isBusy={isBusy}
            isRejecting={rejectingId === row.id}
            onVerb={(verb) => begin(verb, row)}
            onReject={(reason) => decide("reject", row, reason)}
            onCancel={() => {
              setRejectingId(null);
              focusAt(index);
            }}
          />
        ))}
      </ol>
    </>
  );
}
