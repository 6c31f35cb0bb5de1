"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { Words } from "@/components/ui/words";
import { plainText } from "@/newsroom/body/words";
import { newsDate } from "@/newsroom/date/rules";
import type { FoundWords } from "./use-autosave.client";

/** Words of an earlier sitting that the server never got: take them, let them go, or leave them on this machine. */
export function RestoreQuestion({ found, surface }: { found: FoundWords; surface: Surface }) {
  const t = useTranslations("editor.restore");
  const deskClock = useClock();
  const { draft } = surface;
  const { headline, body } = found.content;
  const settle = (decision: "taken" | "dropped" | "later") => {
    if (decision === "taken") draft.load(found.content);
    draft.saving.settleFound(found, decision);
  };
  return (
    <Overlay isOpen title={t("title")} isDismissable={false} isKeyboardDismissDisabled>
      <p>{t("intro", { time: newsDate(found.keptAt, deskClock, { time: true }) })}</p>
      <blockquote className="border-s-4 border-line ps-4">
        <Words of={headline} as="p" className="font-bold wrap-anywhere" />
        <Words of={plainText(body).slice(-300)} as="p" className="line-clamp-4 text-small text-muted" />
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => settle("taken")}>
          {t("take")}
        </Button>
        <Button onClick={() => settle("later")}>{t("later")}</Button>
        <Button variant="plain" onClick={() => settle("dropped")}>
          {t("drop")}
        </Button>
      </div>
    </Overlay>
  );
}

type Taking = { found: FoundWords; surface: Surface; onTaken: () => void };

/** Words of an earlier sitting, taken up at once. */
export function TakeFound({ found, surface: { draft }, onTaken }: Taking) {
  const take = useEffectEvent(() => {
    draft.load(found.content);
    draft.saving.settleFound(found, "taken");
    onTaken();
  });
  useEffect(() => take(), []);
  return null;
}
