"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { importLimits } from "@/newsroom/redirect/rules";
import { type ImportStage, useImport } from "./use-import.client";

/** Where a file of old addresses is chosen and sent; when it was taken, the page that tells what of it. */
export function ImportForm() {
  const t = useTranslations("outlet.redirects.import");
  const router = useRouter();
  const [isMissing, setMissing] = useState(false);
  const { stage, send } = useImport((id) => router.push(`/desk/redirects/imports/${id}`));
  const id = useId();
  const isBusy = stage?.kind === "sending" || stage?.kind === "reading";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    const isChosen = file instanceof File && file.name !== "";
    setMissing(!isChosen);
    if (isChosen && !isBusy) void send(file);
  };
  return (
    <form onSubmit={submit} action="#" aria-label={t("title")} className="flex max-w-form flex-col gap-3">
      <label htmlFor={id} className="font-bold">
        {t("file")}
      </label>
      <input
        id={id}
        type="file"
        name="file"
        accept=".csv,.txt,.tsv,text/csv"
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}-limit`}
        className={inputClass}
      />
      <p id={`${id}-limit`} className="text-caption text-muted">
        {t("limit", importLimits)}
      </p>
      <ImportState stage={isMissing ? null : stage} missing={isMissing ? t("missing") : null} />
      <Button type="submit" className="self-start" disabled={isBusy}>
        {t("submit")}
      </Button>
    </form>
  );
}

/** How far the file is, or why it was not taken. */
function ImportState({ stage, missing }: { stage: ImportStage | null; missing: string | null }) {
  const t = useTranslations("outlet.redirects.import");
  const ofUpload = useTranslations("pictures.upload");
  const percent = stage?.kind === "sending" ? stage.percent : null;
  if (stage?.kind === "failed") {
    const { reason, sentence } = stage.failure;
    const known =
      reason === "tooLarge" || reason === "refused" ? t("tooLarge", importLimits) : ofUpload(reason);
    return (
      <p role="alert" className="font-bold text-alert">
        {sentence ?? known}
      </p>
    );
  }
  return (
    <>
      {percent === null ? null : (
        <ProgressBar aria-label={t("sending")} value={percent} className="h-2 overflow-hidden bg-wash">
          <div className="h-full bg-accent forced-colors:bg-[Highlight]" style={{ width: `${percent}%` }} />
        </ProgressBar>
      )}
      <p role="status" className={missing ? "font-bold text-alert" : "text-muted"}>
        {missing ?? (percent === null ? null : `${t("sending")} ${t("progress", { percent })}`)}
        {stage?.kind === "reading" ? t("reading", { count: stage.lines }) : null}
      </p>
    </>
  );
}
