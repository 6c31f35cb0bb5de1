"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { failureFrom, sendFile, UploadFailure } from "@/components/desk/send-file";
import { Button, ButtonLink } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { type TermsImport, termLimits } from "@/newsroom/house-style/rules";
import { RefusedTerms } from "./refused-terms.client";

const addressOf = (edition: string) => `/api/house-style/${edition}/terms`;

type Outcome = { kind: "taken"; answer: TermsImport } | { kind: "failed"; sentence: string };

/** An edition's words as a file, to take away and to take in. */
export function TermsFile({ edition }: { edition: string }) {
  const t = useTranslations("style.list.file");
  const ofUpload = useTranslations("pictures.upload");
  const router = useRouter();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (isBusy) return;
    if (!(file instanceof File) || file.name === "")
      return setOutcome({ kind: "failed", sentence: t("missing") });
    setBusy(true);
    try {
      if (file.size > termLimits.megabytes * 1024 ** 2) throw new UploadFailure("tooLarge");
      const { signal } = new AbortController();
      const answer = await sendFile<TermsImport>(addressOf(edition), file, { onProgress: () => {}, signal });
      setOutcome({ kind: "taken", answer });
      router.refresh();
    } catch (cause) {
      const { reason, sentence } = failureFrom(cause);
      const known = reason === "tooLarge" ? t("tooLarge", termLimits) : null;
      setOutcome({
        kind: "failed",
        sentence: sentence ?? known ?? ofUpload(reason === "tooLarge" ? "broken" : reason),
      });
    } finally {
      setBusy(false);
    }
  }
  return (
    <section aria-labelledby={`${id}-title`} className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id={`${id}-title`} className="mb-2 text-title font-bold">
        {t("title")}
      </h2>
      <p className="mb-4 max-w-measure text-muted">{t("note")}</p>
      <ButtonLink href={addressOf(edition)} download className="mb-4">
        {t("export")}
      </ButtonLink>
      <form onSubmit={submit} action="#" aria-label={t("title")} className="flex max-w-form flex-col gap-3">
        <label htmlFor={id} className="font-bold">
          {t("file")}
        </label>
        <input
          id={id}
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv"
          aria-invalid={outcome?.kind === "failed" || undefined}
          aria-describedby={`${id}-limit`}
          className={inputClass}
        />
        <p id={`${id}-limit`} className="text-caption text-muted">
          {t("limit", termLimits)}
        </p>
        <div role="status">
          {isBusy && <p className="text-muted">{t("busy")}</p>}
          {!isBusy && outcome?.kind === "failed" && (
            <p className="font-bold text-alert">{outcome.sentence}</p>
          )}
          {!isBusy && outcome?.kind === "taken" && (
            <p className="font-bold">
              {t("taken", { ...outcome.answer, refused: outcome.answer.refused.length })}
            </p>
          )}
        </div>
        {outcome?.kind === "taken" && outcome.answer.refused.length > 0 && (
          <RefusedTerms lines={outcome.answer.refused} />
        )}
        <Button type="submit" className="self-start" disabled={isBusy}>
          {t("submit")}
        </Button>
      </form>
    </section>
  );
}
