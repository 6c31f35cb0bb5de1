"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import { availableModeration, type ModerationVerb } from "@/newsroom/comment/rules";
import type { Reason } from "@/newsroom/comment-reason/rules";
import { BulkBar } from "./bulk-bar.client";
import { QueueAnswer } from "./queue-answer.client";
import { type BesideActions, QueueDialogs } from "./queue-dialogs.client";
import { commandOf } from "./queue-keys";
import { QueueListItem } from "./queue-list-item.client";
import { withNew } from "./queue-order";
import type { QueueRow } from "./queue-row";
import type { RowCommand, RowMode } from "./row-command";
import { useClaims } from "./use-claims.client";
import { type DecisionActions, useDecisions } from "./use-decisions.client";
import { type ManyReport, useMany } from "./use-many.client";
import { useQueueFocus } from "./use-queue-focus.client";

export type QueueActions = DecisionActions & {
  many: FormAction<ManyReport>;
  feature: FormAction<void>;
  pin: FormAction<void>;
  answer: FormAction<{ id: string }>;
} & BesideActions;

type Props = {
  rows: QueueRow[];
  /** Of every edition, those that may be chosen, in the order of their digits. */
  reasons: Reason[];
  /** What a sanctioned reader is told where nothing else is written, by edition and kind. */
  sanctionLines: Record<string, Record<string, string>>;
  mayBanDomain: boolean;
  /** Whether these comments were given to this moderator. */
  isGiven: boolean;
  actions: QueueActions;
  /** What stands in the line above the list, beside what became of the last decision. */
  beside?: ReactNode;
  /** What stands there when nothing is left. */
  empty: ReactNode;
};

/** The queue at work: buttons on each comment, the same by keyboard, many at once, and the last decision to take back. */
export function CommentQueue({
  rows,
  reasons,
  sanctionLines,
  mayBanDomain,
  isGiven,
  actions,
  ...drawn
}: Props) {
  const t = useTranslations("comments.queue");
  const router = useRouter();
  const [order, setOrder] = useState<string[]>([]);
  const [open, setOpen] = useState<{ id: string; mode: RowMode } | null>(null);
  const [beside, setBeside] = useState<{ row: QueueRow; what: "context" | "sanction" } | null>(null);
  const [isHelping, setIsHelping] = useState(false);
  const known = withNew(
    order,
    rows.map(({ id }) => id),
  );
  if (known !== order) setOrder(known);

  const onRefused = () => router.refresh();
  const decisions = useDecisions(actions, { isGiven, onRefused, notSent: t("notSent") });
  const many = useMany(actions.many, decisions.leave);
  const shown = known.flatMap((id) => rows.find((row) => row.id === id && !decisions.gone.has(id)) ?? []);
  const focus = useQueueFocus(shown.map(({ id }) => id));
  useClaims(isGiven ? shown.map(({ id }) => id) : []);

  const chosen = shown.filter(({ id }) => many.chosen.has(id));
  const editions = new Set(chosen.map(({ edition }) => edition));
  const reasonsFor = (edition: string) => reasons.filter((reason) => reason.edition === edition);
  const [isAskingMany, setIsAskingMany] = useState(false);

  function decide(verb: ModerationVerb, row: QueueRow, why = {}): void {
    setOpen(null);
    decisions.decide(verb, row, why);
  }

  /** Rejecting asks for a reason first. */
  function begin(verb: ModerationVerb, row: QueueRow): void {
    if (verb === "reject") setOpen({ id: row.id, mode: "reject" });
    else decide(verb, row);
  }

  async function send<Result>(
    action: FormAction<Result>,
    row: QueueRow,
    fields: Record<string, string>,
  ): Promise<boolean> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, commentId: row.id, name: row.name }))
      form.set(name, value);
    const { result: _, ...state } = await action(untouchedForm, form);
    decisions.tell(state);
    return state.ok === true;
  }

  function command(name: RowCommand, row: QueueRow): void {
    if (name === "select") many.toggle(row.id);
    else if (name === "context" || (name === "sanction" && row.isReaders)) setBeside({ row, what: name });
    else if (name === "sanction" || row.state !== "approved") return;
    else if (name === "answer") setOpen({ id: row.id, mode: "answer" });
    else setApart(name, row);
  }

  function setApart(name: "feature" | "pin", row: QueueRow): void {
    const isOn = name === "feature" ? !row.isFeatured : !row.isPinned;
    void send(actions[name], row, { version: String(row.version), ...(isOn ? { isOn: "on" } : {}) });
  }

  useKeyDown((event) => {
    if (event.defaultPrevented || document.querySelector("[role=dialog]")) return;
    const pressed = commandOf(event);
    if (!pressed) return;
    event.preventDefault();
    if (pressed === "help") return setIsHelping(true);
    const at = focus.focusedIndex();
    if (pressed === "next" || pressed === "previous") {
      setOpen(null);
      return focus.focusAt(pressed === "next" ? at + 1 : at - 1);
    }
    if (pressed === "undo") {
      if (decisions.last) decide("undo", decisions.last);
      return;
    }
    if (chosen.length > 0 && (pressed === "approve" || pressed === "reject")) {
      if (pressed === "approve") many.decide("approve", chosen);
      else setIsAskingMany(editions.size === 1);
      return;
    }
    const row = shown[at];
    // After a dialog or a fresh page the focus may stand nowhere: nothing is decided that is not looked at.
    if (!row) return focus.focusAt(focus.lastIndex());
    if (pressed === "approve" || pressed === "reject") {
      const verbs = availableModeration(row.state, row.openReports);
      // What readers reported and a moderator finds fit stays where it is.
      const verb = pressed === "approve" && verbs.includes("keep") ? "keep" : pressed;
      if (verbs.includes(verb)) begin(verb, row);
      return;
    }
    command(pressed, row);
  });

  return (
    <>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-6">
        <QueueAnswer
          answer={many.answer.turn > 0 && !decisions.last ? many.answer : decisions.answer}
          undo={decisions.last && (() => decisions.last && decide("undo", decisions.last))}
          rows={rows}
        />
        <div className="flex max-w-full flex-wrap items-center gap-x-6">{drawn.beside}</div>
      </div>
      <ol
        ref={focus.list}
        onFocus={focus.focusedIndex}
        aria-label={t("list")}
        aria-busy={decisions.isBusy}
        className="flex flex-col border-t border-line"
      >
        {shown.map((row, index) => (
          <QueueListItem
            key={row.id}
            row={row}
            reasons={reasonsFor(row.edition)}
            isChosen={many.chosen.has(row.id)}
            isRefused={decisions.refusedId === row.id}
            mode={open?.id === row.id ? open.mode : null}
            onVerb={(verb) => begin(verb, row)}
            onCommand={(name) => command(name, row)}
            onReject={(reasonId, reason) => decide("reject", row, { reasonId, reason })}
            onAnswer={(text, as) => send(actions.answer, row, { text, as })}
            onCancel={() => {
              setOpen(null);
              focus.focusAt(index);
            }}
          />
        ))}
      </ol>
      <div ref={focus.end} tabIndex={-1} className="outline-none">
        {shown.length === 0 ? drawn.empty : null}
      </div>
      {chosen.length > 0 ? (
        <BulkBar
          count={chosen.length}
          reasons={editions.size === 1 ? reasonsFor(chosen[0]?.edition ?? "") : []}
          isAsking={isAskingMany}
          isBusy={many.isBusy}
          onApprove={() => many.decide("approve", chosen)}
          onAsk={setIsAskingMany}
          onReject={(reasonId, reason) => {
            setIsAskingMany(false);
            many.decide("reject", chosen, { reasonId, reason });
          }}
          onClear={many.clear}
        />
      ) : null}
      <QueueDialogs
        beside={beside}
        isHelping={isHelping}
        reasons={beside ? reasonsFor(beside.row.edition) : []}
        lines={sanctionLines[beside?.row.edition ?? ""] ?? {}}
        mayBanDomain={mayBanDomain}
        actions={actions}
        onClose={() => {
          setBeside(null);
          setIsHelping(false);
        }}
      />
    </>
  );
}
