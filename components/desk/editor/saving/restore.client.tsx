"use client";
import { useTranslations } from "next-intl";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { Words } from "@/components/ui/words";
import { plainText } from "@/newsroom/body/rules";
import { clock } from "@/newsroom/date/rules";
import type { KeptWords } from "./journal";

/** Words of an earlier sitting that the server never got: take them, or let them go. */
export function RestoreQuestion({ found, surface }: { found: KeptWords; surface: Surface }) {
  const t = useTranslations("editor.restore");
  const { timeZone } = useClock();
  const { draft } = surface;
  const { headline, body } = found.content;
  const settle = (isTaken: boolean) => {
    if (isTaken) draft.load(found.content);
    draft.saving.settleFound(isTaken);
  };
  return (
    <Overlay isOpen title={t("title")} isDismissable={false} isKeyboardDismissDisabled>
      <p>{t("intro", { time: clock(found.keptAt, timeZone) })}</p>
      <blockquote className="border-s-4 border-line ps-4">
        <Words of={headline} as="p" className="font-bold wrap-anywhere" />
        <Words of={plainText(body).slice(-300)} as="p" className="line-clamp-4 text-small text-muted" />
      </blockquote>
      <div className="flex gap-2">
        <Button variant="primary" onClick={() => settle(true)}>
          {t("take")}
        </Button>
        <Button variant="plain" onClick={() => settle(false)}>
          {t("drop")}
        </Button>
      </div>
    </Overlay>
  );
}
