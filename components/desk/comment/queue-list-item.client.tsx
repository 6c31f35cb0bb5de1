"use client";
import { useTranslations } from "next-intl";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { availableModeration, type ModerationVerb } from "@/newsroom/comment/rules";
import type { Reason } from "@/newsroom/comment-reason/rules";
import { AnswerForm } from "./answer-form.client";
import type { QueueRow } from "./queue-row";
import { RejectForm } from "./reject-form.client";
import type { RowCommand, RowMode } from "./row-command";

const variants: Record<ModerationVerb, ButtonVariant> = {
  approve: "primary",
  reject: "danger",
  keep: "primary",
  undo: "quiet",
};

type Props = {
  row: QueueRow;
  reasons: Reason[];
  isChosen: boolean;
  /** Whether a decision about it was refused just now: it may be another one than was read. */
  isRefused: boolean;
  mode: RowMode | null;
  onVerb: (verb: ModerationVerb) => void;
  onCommand: (command: RowCommand) => void;
  onReject: (reasonId: string, words: string) => void;
  onAnswer: (text: string, as: "staff" | "writer") => Promise<boolean>;
  onCancel: () => void;
};

/** A comment of the queue with what may be decided on it, or with the form that asks why it is rejected or what is answered. */
export function QueueListItem({ row, reasons, isChosen, isRefused, mode, onVerb, onCommand, ...on }: Props) {
  const t = useTranslations("comments.queue");
  const commands = commandsOf(row);
  return (
    <li
      tabIndex={-1}
      data-comment={row.id}
      className={`group grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line px-2 py-2.5 outline-offset-[-2px] focus-within:bg-wash focus:outline-2 focus:outline-accent lg:grid-cols-[auto_minmax(0,1fr)_auto] ${isRefused ? "border-s-4 border-s-alert" : ""}`}
    >
      <label className="flex size-6 items-center justify-center">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={() => onCommand("select")}
          className="size-4 accent-accent"
        />
        <span className="sr-only">{t("selectOne", { name: row.name })}</span>
      </label>
      <div className="min-w-0">{row.content}</div>
      <div className="col-start-2 mt-1 flex flex-wrap content-start items-center gap-x-2 gap-y-1 lg:col-start-3 lg:mt-0 lg:w-72 lg:justify-end">
        {availableModeration(row.state, row.openReports).map((verb) => (
          <Button key={verb} variant={variants[verb]} size="small" onClick={() => onVerb(verb)}>
            {t(`verbs.${verb}`)}
          </Button>
        ))}
        {row.trash}
        <span className="flex w-full flex-wrap lg:justify-end">
          {commands.map((command) => (
            <Button key={command} variant="plain" size="tiny" onClick={() => onCommand(command)}>
              {t(`commands.${nameOf(command, row)}`)}
            </Button>
          ))}
        </span>
      </div>
      {mode === "reject" ? (
        <div className="col-span-full mt-2 lg:col-start-2">
          <RejectForm reasons={reasons} onReject={on.onReject} onCancel={on.onCancel} />
        </div>
      ) : null}
      {mode === "answer" ? (
        <div className="col-span-full mt-2 lg:col-start-2">
          <AnswerForm onSend={on.onAnswer} onCancel={on.onCancel} />
        </div>
      ) : null}
    </li>
  );
}

/** What else may be done with it: what readers see may be answered and set apart, who wrote it may be sanctioned. */
function commandsOf(row: QueueRow): RowCommand[] {
  const ofShown: RowCommand[] = row.state === "approved" ? ["feature", "pin", "answer"] : [];
  return [...ofShown, "context", ...(row.isReaders ? (["sanction"] as const) : [])];
}

function nameOf(command: RowCommand, row: QueueRow) {
  if (command === "feature") return row.isFeatured ? "unfeature" : "feature";
  if (command === "pin") return row.isPinned ? "unpin" : "pin";
  return command;
}
