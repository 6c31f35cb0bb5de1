"use client";
import { useTranslations } from "next-intl";
import { AfterDot } from "@/components/ui/after-dot";
import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { checkNames } from "@/newsroom/house-style/findings";
import type { HouseStyleState } from "./use-house-style.client";

/** What is left as it is in this story: what, why, by whom, and the way back. */
export function IgnoredList({ style }: { style: HouseStyleState }) {
  const t = useTranslations("style");
  const { ignored, heed } = style;
  if (ignored.length === 0) return null;
  return (
    <details>
      <summary className="min-h-10 cursor-pointer py-2">
        {t("ignoredTitle", { count: ignored.length })}
      </summary>
      <ul>
        {ignored.map(({ check, words, reason, byName }) => {
          const known = checkNames.find((each) => each === check);
          return (
            <li key={`${check}${words}`}>
              <p>
                {known ? <b>{t(`checks.${known}.name`)}</b> : null} <Words of={words} />
              </p>
              <p className="text-muted">
                <Words of={reason} />
                {byName ? (
                  <AfterDot>
                    <Words of={byName} />
                  </AfterDot>
                ) : null}
              </p>
              <Button variant="plain" onClick={() => void heed({ check, words })}>
                {t("heed")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
