"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useIsRenewed, useNewsroomBack } from "./use-newsroom-back.client";

/** Whether the newsroom is out of reach still, and the way back to it. */
export function LineNotice() {
  const t = useTranslations("desk.offline");
  const isBack = useNewsroomBack();
  const isRenewed = useIsRenewed();
  // A newer build replaces what this device keeps, while one writes on in this one.
  useEffect(() => {
    if (isBack)
      navigator.serviceWorker?.getRegistration().then(
        (registration) => registration?.update().catch(() => {}),
        () => {},
      );
  }, [isBack]);
  const said = isBack ? (isRenewed ? "renewed" : "back") : "away";
  return (
    // There before its words are: who hears pages hears what comes into it.
    <div role="status">
      {isBack !== null && (
        <Notice tone={isBack ? "ok" : "warn"}>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p>{t(said)}</p>
            <Button onClick={() => window.location.reload()}>{t(isBack ? "open" : "again")}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
