"use client";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state";
import { Overlay } from "@/components/ui/overlay.client";
import type { CommentContext } from "@/newsroom/comment/context-rules";
import type { Reason } from "@/newsroom/comment-reason/rules";
import { ContextPanel } from "./context-panel.client";
import { KeysHelp } from "./keys-help";
import type { QueueRow } from "./queue-row";
import { SanctionForm } from "./sanction-form.client";

export type BesideActions = {
  context: FormAction<CommentContext>;
  sanction: FormAction<{ id: string; isInForce: boolean }>;
};

type Props = {
  beside: { row: QueueRow; what: "context" | "sanction" } | null;
  isHelping: boolean;
  reasons: Reason[];
  lines: Record<string, string>;
  mayBanDomain: boolean;
  actions: BesideActions;
  onClose: () => void;
};

/** What opens over the queue: what stands around a comment, a sanction, the keys. */
export function QueueDialogs({ beside, isHelping, actions, onClose, ...sanction }: Props) {
  const t = useTranslations("comments.queue");
  const title = isHelping
    ? t("help.title")
    : beside?.what === "sanction"
      ? t("sanctionOf", { name: beside.row.name })
      : t("contextOf", { name: beside?.row.name ?? "" });
  return (
    <Overlay
      isOpen={isHelping || beside !== null}
      title={title}
      width={beside?.what === "context" ? "max-w-wide" : "max-w-form"}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      {isHelping ? <KeysHelp /> : null}
      {!isHelping && beside?.what === "context" ? (
        <ContextPanel key={beside.row.id} id={beside.row.id} read={actions.context} />
      ) : null}
      {!isHelping && beside?.what === "sanction" ? (
        <SanctionForm
          key={beside.row.id}
          id={beside.row.id}
          act={actions.sanction}
          {...sanction}
          onDone={onClose}
        />
      ) : null}
    </Overlay>
  );
}
