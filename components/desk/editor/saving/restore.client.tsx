"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { plainText } from "@/newsroom/body/rules";
import { clock } from "@/newsroom/date/rules";
import { type EditionKey, editions } from "@/newsroom/edition/rules";
import type { KeptWords } from "./journal";

type Props = { found: KeptWords; edition: EditionKey; onSettle: (isTaken: boolean) => void };

/** Words of an earlier sitting that the server never got: take them, or let them go. */
export function RestoreQuestion({ found, edition, onSettle }: Props) {
  const t = useTranslations("editor.restore");
  const { headline, body } = found.content;
  return (
    <Overlay isOpen title={t("title")} isDismissable={false} isKeyboardDismissDisabled>
      <p>{t("intro", { time: clock(found.keptAt, editions[edition].timeZone) })}</p>
      <blockquote className="border-s-4 border-line ps-4" dir="auto">
        <p className="font-bold">{headline}</p>
        <p className="line-clamp-4 text-small text-muted">{plainText(body).slice(-300)}</p>
      </blockquote>
      <div className="flex gap-2">
        <Button variant="primary" onClick={() => onSettle(true)}>
          {t("take")}
        </Button>
        <Button variant="plain" onClick={() => onSettle(false)}>
          {t("drop")}
        </Button>
      </div>
    </Overlay>
  );
}
