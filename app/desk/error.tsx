"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A page of the desk that failed: the frame stays, and one can try again. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("desk.broken");
  return (
    <EmptyState
      isPage
      title={t("title")}
      text={t("text")}
      action={<Button onClick={reset}>{t("action")}</Button>}
    />
  );
}
