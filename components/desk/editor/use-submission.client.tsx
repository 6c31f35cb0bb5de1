"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Facts } from "@/newsroom/fitness/checks";
import type { PlacedProblem } from "./fitness-here";
import type { OpenedStory } from "./story";

/** What judges a story comes beside the script that writing waits for, as soon as the surface listens. */
let fitness: typeof import("./fitness-here") | null = null;
export async function fetchFitness(): Promise<void> {
  fitness ??= await import("./fitness-here");
}

/** Something that stands between the story and the editors; `field` leads to its place, `words` to a picture's field. */
export type SubmissionProblem = { field: string | null; words: WordsName | null; text: string };
export type WordsName = "caption" | "credit" | "alternative";

export type Saving = { flush: () => Promise<number | null> };

/** Handing the story to the editors: saved first, checked here as the server will check it, then submitted. */
export function useSubmission(
  story: Pick<OpenedStory, "id" | "strictness" | "passed" | "unnamed">,
  action: FormAction<void>,
  saving: Saving,
  read: () => ArticleContent,
) {
  const { id: articleId, strictness } = story;
  const t = useTranslations("editor.submit");
  const errors = useTranslations("errors");
  const [isBusy, setBusy] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [refusals, setRefusals] = useState<SubmissionProblem[]>([]);
  /** Whether what is missing is shown; it then follows the writing. */
  const [isChecked, setChecked] = useState(false);

  const said = ({ field, words, messageKey, values }: PlacedProblem): SubmissionProblem => ({
    field,
    words,
    text: errors(messageKey, values),
  });
  const missing = () => fitness?.blockingHere(read(), strictness).map(said) ?? [];

  function judge(uncleared: Facts["uncleared"] = new Map()) {
    const judged = fitness?.judgedHere(read(), story, uncleared);
    return judged ? { blocking: judged.blocking.map(said), warnings: judged.warnings.map(said) } : null;
  }

  const problems = isChecked ? missing() : refusals;
  return {
    isBusy,
    /** How often it was tried: each answer is read out. */
    attempts,
    problems,
    /** What is only to be seen, told beside what stands in the way; what is known of pictures stands in the details. */
    warnings: problems.length > 0 ? (judge()?.warnings ?? []) : [],
    /**
     * What stands between the story and its readers as it is now, and what is only to be seen; `uncleared`: what is known to
     * keep its pictures from them. Null while that which judges is not there.
     */
    judge,
    dismiss: () => {
      setChecked(false);
      setRefusals([]);
    },
    submit: async () => {
      setBusy(true);
      // A deployment since the page was opened leaves its action unknown to the server.
      const answer = await fetchFitness()
        .then(() => fitness?.handIn(story, action, saving, read))
        .catch(() => "failed" as const);
      if (answer === "sent") return window.location.assign(`/desk/stories/${articleId}?done=submit`);
      setChecked(answer === "missing");
      setRefusals(
        typeof answer === "object"
          ? answer
          : answer === "missing"
            ? []
            : [{ field: null, words: null, text: t(answer ?? "failed") }],
      );
      setAttempts((others) => others + 1);
      setBusy(false);
    },
  };
}
