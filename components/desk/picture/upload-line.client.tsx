"use client";
import { useTranslations } from "next-intl";
import { ProgressBar } from "react-aria-components";
import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { type DeskPicture, pictureLimits } from "@/newsroom/picture/rules";
import { AlikePictures } from "./alike-pictures.client";
import type { Upload } from "./use-uploads.client";

type Props = {
  upload: Upload;
  hasLink: boolean;
  onCancel: () => void;
  onRetry: () => void;
  /** Hears which of those that look alike is wanted. */
  onChoose?: ((picture: DeskPicture) => void) | undefined;
};

/** What there is to say of one upload, in one sentence. */
function useSentence({ stage, isKnown, failure, picture }: Upload): string {
  const t = useTranslations("pictures");
  if (failure) return failure.sentence ?? t(`upload.${failure.reason}`, pictureLimits);
  if (stage === "failed") return t("failedText");
  if (stage === "ready" && isKnown) return t("upload.known");
  return picture && stage === "checking" ? t("upload.rendering") : t(`upload.${stage}`);
}

/** One file on its way: its name, how far it is, and what one can do about it. */
export function UploadLine({ upload, hasLink, onCancel, onRetry, onChoose }: Props) {
  const t = useTranslations("pictures.upload");
  const sentence = useSentence(upload);
  const { file, stage, percent, picture, failure } = upload;
  const isRefused = failure?.reason === "refused" || failure?.reason === "tooLarge";
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Words of={file.name} className="min-w-0 grow truncate font-bold" />
        {stage === "sending" && (
          <ProgressBar aria-label={file.name} value={percent} className="h-2 w-40 overflow-hidden bg-wash">
            <div className="h-full bg-accent forced-colors:bg-[Highlight]" style={{ width: `${percent}%` }} />
          </ProgressBar>
        )}
        {stage === "sending" && <span className="text-muted">{t("progress", { percent })}</span>}
        {(stage === "waiting" || stage === "sending" || stage === "dropped") && (
          <Button variant="plain" aria-label={t("cancel", { name: file.name })} onClick={onCancel}>
            {t("cancelShort")}
          </Button>
        )}
        {failure && !isRefused && <Button onClick={onRetry}>{t("retry")}</Button>}
        {hasLink && picture && <a href={`/desk/pictures/${picture.id}`}>{t("open")}</a>}
      </div>
      <p
        role={stage === "failed" ? "alert" : "status"}
        className={stage === "failed" ? "text-alert" : "text-muted"}
      >
        {sentence}
      </p>
      {picture && upload.alike.length > 0 && (
        <AlikePictures own={picture} alike={upload.alike} onChoose={onChoose} />
      )}
    </li>
  );
}
