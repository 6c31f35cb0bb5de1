"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SubmissionProblem } from "./use-submission.client";

type Props = {
  problems: SubmissionProblem[];
  onGo: (problem: SubmissionProblem & { field: string }) => void;
  onClose: () => void;
};

/** How a problem is said where its place is not in sight. */
export function useProblemName(): (problem: SubmissionProblem) => string {
  const t = useTranslations("editor.submit");
  const fields = useTranslations("editor.fields");
  return ({ field, words, text }) => {
    if (field === "leadPicture") return t("inField", { field: fields(field), problem: text });
    return words !== null ? t("inField", { field: t("pictureInBody"), problem: text }) : text;
  };
}

/** What stands in the way, read out when it appears: what the story lacks, each leading to its place, or a sentence. */
export function ProblemList({ problems, onGo, onClose }: Props) {
  const t = useTranslations("editor.submit");
  const nameOf = useProblemName();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const named = problems.filter((problem): problem is typeof problem & { field: string } => !!problem.field);
  const sentences = problems.filter(({ field }) => field === null).map(({ text }) => text);
  return (
    <section className="problem-list" aria-labelledby="problem-head">
      <h2 id="problem-head" ref={head} tabIndex={-1} className="font-bold">
        {named.length > 0 ? t("problems", { count: named.length }) : sentences.join(" ")}
      </h2>
      <ul>
        {named.map((problem) => (
          <li key={`${problem.field}${problem.text}`}>
            <button type="button" onClick={() => onGo(problem)}>
              {nameOf(problem)}
            </button>
          </li>
        ))}
      </ul>
      <Button variant="plain" onClick={onClose}>
        {t("close")}
      </Button>
    </section>
  );
}
