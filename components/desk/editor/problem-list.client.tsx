"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { goToPlace } from "./body/go-to-place";
import type { SubmissionProblem } from "./use-submission.client";

type Props = {
  problems: SubmissionProblem[];
  /** What stands in nobody's way, to be seen in the same go. */
  warnings: SubmissionProblem[];
  editor: Editor | null;
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

type Placed = SubmissionProblem & { field: string };

/** What stands in the way, read out when it appears: what the story lacks, each leading to its place, or a sentence. */
export function ProblemList({ problems, warnings, editor, onClose }: Props) {
  const t = useTranslations("editor.submit");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const isPlaced = (problem: SubmissionProblem): problem is Placed => Boolean(problem.field);
  const named = problems.filter(isPlaced);
  const sentences = problems.filter(({ field }) => field === null).map(({ text }) => text);
  return (
    <section className="problem-list" aria-labelledby="problem-head">
      <h2 id="problem-head" ref={head} tabIndex={-1} className="font-bold">
        {named.length > 0 ? t("problems", { count: named.length }) : sentences.join(" ")}
      </h2>
      <PlacedProblems problems={named} editor={editor} />
      {warnings.length > 0 && (
        <>
          <h3 className="font-bold">{t("warnings", { count: warnings.length })}</h3>
          <PlacedProblems problems={warnings.filter(isPlaced)} editor={editor} />
        </>
      )}
      <Button variant="plain" onClick={onClose}>
        {t("close")}
      </Button>
    </section>
  );
}

function PlacedProblems({ problems, editor }: { problems: Placed[]; editor: Editor | null }) {
  const nameOf = useProblemName();
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.field}${problem.text}`}>
          <button type="button" onClick={() => editor && goToPlace(editor, problem.field, problem.words)}>
            {nameOf(problem)}
          </button>
        </li>
      ))}
    </ul>
  );
}
