"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { Words } from "@/components/ui/words";

type Props = {
  headlines: string[];
  /** Leaving them here was tried, and this machine does not have them. */
  isNotKept: boolean;
  onKeep: () => void;
  onErase: () => void;
  onStay: () => void;
};

/** What becomes of words that the server does not have: others may sit down at this machine next. */
export function SignOutQuestion({ headlines, isNotKept, onKeep, onErase, onStay }: Props) {
  const t = useTranslations("desk");
  return (
    <Overlay isOpen title={t("signingOut.title")} onOpenChange={onStay}>
      <p>{t("signingOut.intro")}</p>
      <ul className="list-disc ps-5 font-bold">
        {headlines.map((headline) => (
          <li key={headline}>
            <Words of={headline || t("words.untitled")} />
          </li>
        ))}
      </ul>
      <p role="alert" className="font-bold text-alert empty:hidden">
        {isNotKept && t("signingOut.notKept")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onKeep}>
          {t("signingOut.keep")}
        </Button>
        <Button variant="danger" onClick={onErase}>
          {t("signingOut.erase")}
        </Button>
        <Button variant="plain" onClick={onStay}>
          {t("signingOut.stay")}
        </Button>
      </div>
    </Overlay>
  );
}
