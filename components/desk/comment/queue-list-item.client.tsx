"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { availableModeration, type CommentState, type ModerationVerb } from "@/newsroom/comment/rules";
import { RejectForm } from "./reject-form.client";

export type QueueRow = {
  id: string;
  name: string;
  state: CommentState;
  openReports: number;
  content: ReactNode;
};

const variants: Record<ModerationVerb, ButtonVariant> = {
  approve: "primary",
  reject: "danger",
  keep: "primary",
  undo: "quiet",
};

type Props = {
  row: QueueRow;
  isBusy: boolean;
  isRejecting: boolean;
  onVerb: (verb: ModerationVerb) => void;
  onReject: (reason: string) => void;
  onCancel: () => void;
};

/** A comment of the queue with what may be decided on it, or with the form that asks why it is rejected. */
export function QueueListItem({ row, isBusy, isRejecting, onVerb, onReject, onCancel }: Props) {
  const t = useTranslations("comments.queue");
  return (
    <li
      tabIndex={-1}
      className="flex flex-col gap-3 border-b border-line px-3 py-5 focus:bg-wash focus:outline-2 focus:outline-accent"
    >
      {row.content}
      {isRejecting ? (
        <RejectForm onReject={onReject} onCancel={onCancel} />
      ) : (
        <div className="flex flex-wrap gap-3">
          {availableModeration(row.state, row.openReports).map((verb) => (
            <Button key={verb} variant={variants[verb]} aria-disabled={isBusy} onClick={() => onVerb(verb)}>
              {t(`verbs.${verb}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
