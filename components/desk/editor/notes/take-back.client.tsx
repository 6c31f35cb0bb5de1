"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  label: string;
  takeBack: () => Promise<string | null>;
  fail: (sentence: string | null) => void;
};

/** Takes back what one said oneself, asked once more: nothing brings it back. */
export function TakeBack({ label, takeBack, fail }: Props) {
  const t = useTranslations("notes");
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button variant="plain" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <>
      <Button
        autoFocus
        variant="danger"
        onClick={async () => {
          const found = await takeBack();
          fail(found === "" ? t("failedToSettle") : found);
          if (found !== null) setAsked(false);
        }}
      >
        {t("takeBackForGood")}
      </Button>
      <Button variant="plain" onClick={() => setAsked(false)}>
        {t("cancel")}
      </Button>
    </>
  );
}
