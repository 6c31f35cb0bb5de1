"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { deskStoryPath } from "@/newsroom/address/rules";
import { isAwaited, secondsUntilLate } from "@/newsroom/article/countdown";
import { countDown } from "./promise-clock";

type Props = {
  articleId: string;
  /** Where the story is not the one on the page. */
  headline?: string;
  goLiveAt: Date;
  seconds: number;
  action: FormAction<void>;
};

/**
 * Words that are on their way to readers, and the way to take them back. The server keeps the time whoever watches;
 * here the page is drawn again when it has come.
 */
export function UndoBar({ articleId, headline, goLiveAt, seconds, action }: Props) {
  const t = useTranslations("desk.undo");
  const router = useRouter();
  const [left, setLeft] = useState(seconds);
  const isSoon = isAwaited(seconds);
  useEffect(() => {
    if (isSoon) return countDown(seconds, setLeft, () => router.refresh());
  }, [isSoon, seconds, router]);
  return (
    <div className="z-10 mb-6 md:sticky md:top-2 flex flex-wrap items-center gap-x-6 gap-y-2 border border-accent bg-sheet px-4 py-3">
      <div className="min-w-0 wrap-anywhere">
        {headline !== undefined && (
          <a href={deskStoryPath(articleId)} className="font-bold">
            <Words of={headline} />
          </a>
        )}
        <p role="status" className="font-bold">
          {t(left < -secondsUntilLate ? "late" : isSoon ? "ordered" : "promised")}
        </p>
        <p className="text-muted">
          {isSoon ? left > 0 ? t("left", { count: left }) : t("now") : <DeskTime at={goLiveAt} />}
        </p>
      </div>
      <ActionForm action={action} label={t("action")}>
        <input type="hidden" name="articleId" value={articleId} />
        <SubmitButton variant="quiet">{t("action")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
