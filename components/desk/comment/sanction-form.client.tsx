"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField } from "@/components/ui/field.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Reason } from "@/newsroom/comment-reason/rules";
import {
  isPossibleSanction,
  maxSanctionLine,
  maxSanctionNote,
  type SanctionKind,
  sanctionKinds,
  sanctionTargets,
  suspensionHours,
} from "@/newsroom/sanction/rules";

type Props = {
  id: string;
  act: FormAction<{ id: string; isInForce: boolean }>;
  reasons: Reason[];
  lines: Record<string, string>;
  mayBanDomain: boolean;
  onDone: () => void;
};

/** How many of her comments may be rejected along. */
const along = [0, 1, 10, 50, 100];

/** A step of the ladder against who wrote a comment, with what she is told and what becomes of what she wrote before. */
export function SanctionForm({ id, act, onDone, ...fields }: Props) {
  return (
    <ActionForm action={act} className="flex flex-col gap-4">
      <input type="hidden" name="commentId" value={id} />
      <Fields {...fields} onDone={onDone} />
    </ActionForm>
  );
}

function Fields({ reasons, lines, mayBanDomain, onDone }: Omit<Props, "id" | "act">) {
  const t = useTranslations("comments.sanction");
  const { ok, result } = useFormAnswer<{ isInForce: boolean }>();
  const [kind, setKind] = useState<SanctionKind>("warning");
  const [rejected, setRejected] = useState(0);
  if (ok)
    return (
      <>
        {result?.isInForce === false ? <p className="text-small">{t("secondWanted")}</p> : null}
        <Button variant="primary" className="self-start" onClick={onDone}>
          {t("close")}
        </Button>
      </>
    );
  const targets = sanctionTargets.filter(
    (each) => isPossibleSanction(kind, each) && (each !== "domain" || mayBanDomain),
  );
  const options = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t("kind")}
          defaultValue={kind}
          options={sanctionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => setKind(event.target.value as SanctionKind)}
        />
        {kind === "suspension" ? (
          <SelectField
            name="hours"
            label={t("hours")}
            defaultValue="24"
            options={suspensionHours.map((hours) => ({
              value: String(hours),
              label: hours < 24 ? t("lasts.hours", { count: hours }) : t("lasts.days", { count: hours / 24 }),
            }))}
          />
        ) : null}
        <SelectField
          key={`against ${kind}`}
          name="against"
          label={t("whom")}
          options={targets.map((value) => ({ value, label: t(`against.${value}`) }))}
        />
      </div>
      <TextAreaField
        key={kind}
        name="line"
        label={t("line")}
        hint={t("lineHint")}
        rows={3}
        maxLength={maxSanctionLine}
        defaultValue={lines[kind] ?? ""}
      />
      <TextAreaField
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        rows={2}
        maxLength={maxSanctionNote}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="rejectLast"
          label={t("along")}
          options={along.map((count) => ({ value: String(count), label: t("alongCount", { count }) }))}
          onChange={(event) => setRejected(Number(event.target.value))}
        />
        {rejected > 0 ? (
          <SelectField
            name="reasonId"
            label={t("alongReason")}
            options={options(
              reasons.map((reason) => reason.id),
              (value) => reasons.find((reason) => reason.id === value)?.label ?? "",
            )}
          />
        ) : null}
      </div>
      <div className="flex gap-3">
        <SubmitButton variant={kind === "warning" ? "primary" : "danger"}>{t(`impose.${kind}`)}</SubmitButton>
        <Button variant="plain" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
