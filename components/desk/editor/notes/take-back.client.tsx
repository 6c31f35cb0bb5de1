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
  /** Whether it was asked before: the focus goes back to the question then. */
  const [isAnswered, setAnswered] = useState(false);
  const leave = () => {
    setAnswered(true);
    setAsked(false);
  };
  if (!isAsked)
    return (
      <Button variant="plain" autoFocus={isAnswered} onClick={() => setAsked(true)}>
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
          if (found !== null) leave();
        }}
      >
        {t("takeBackForGood")}
      </Button>
      <Button variant="plain" onClick={leave}>
        {t("cancel")}
      </Button>
    </>
  );
}
