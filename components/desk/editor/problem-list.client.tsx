"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SubmissionProblem } from "./use-submission.client";

type Props = { problems: SubmissionProblem[]; onGo: (field: string) => void; onClose: () => void };

const named = ["headline", "sectionId", "bylineIds", "body", "leadPicture"];

/** What the story still lacks; each line leads to its place. */
export function ProblemList({ problems, onGo, onClose }: Props) {
  const t = useTranslations("editor.submit");
  const fields = useTranslations("editor.fields");
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list is read out
  useEffect(() => head.current?.focus(), [problems]);
  const placeOf = (field: string) => (named.includes(field) ? fields(field) : t("pictureInBody"));
  return (
    <section className="border-s-4 border-alert bg-alert/10 px-4 py-3" aria-labelledby="problem-head">
      <h2 id="problem-head" ref={head} tabIndex={-1} className="font-bold">
        {t("problems", { count: problems.length })}
      </h2>
      <ul className="problem-list">
        {problems.map(({ field, text }) => (
          <li key={`${field}${text}`}>
            {field === null ? (
              text
            ) : (
              <button type="button" onClick={() => onGo(field)}>
                {t("place", { place: placeOf(field), problem: text })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="plain" onClick={onClose}>
        {t("close")}
      </Button>
    </section>
  );
}
