"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Reason } from "@/newsroom/comment-reason/rules";
import { RejectForm } from "./reject-form.client";

type Props = {
  count: number;
  /** Those of the edition of all chosen comments; none where they are of several. */
  reasons: Reason[];
  isAsking: boolean;
  isBusy: boolean;
  onApprove: () => void;
  onAsk: (isAsking: boolean) => void;
  onReject: (reasonId: string, words: string) => void;
  onClear: () => void;
};

/** What may be done with all chosen comments at once. */
export function BulkBar({ count, reasons, isAsking, isBusy, onApprove, onAsk, onReject, onClear }: Props) {
  const t = useTranslations("comments.queue");
  return (
    <section
      aria-label={t("bulk.title")}
      className="sticky bottom-0 z-10 flex flex-col gap-2 border border-control bg-sheet px-3 py-2 shadow-raised"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-2 text-small font-bold">
          {t("bulk.chosen", { count })}
        </p>
        <Button variant="primary" size="small" aria-disabled={isBusy} onClick={onApprove}>
          {t("verbs.approve")}
        </Button>
        {reasons.length > 0 ? (
          <Button variant="danger" size="small" aria-disabled={isBusy} onClick={() => onAsk(true)}>
            {t("verbs.reject")}
          </Button>
        ) : (
          <span className="text-meta text-muted">{t("bulk.severalEditions")}</span>
        )}
        <Button variant="plain" size="small" className="ms-auto" onClick={onClear}>
          {t("bulk.clear")}
        </Button>
      </div>
      {isAsking ? <RejectForm reasons={reasons} onReject={onReject} onCancel={() => onAsk(false)} /> : null}
    </section>
  );
}
