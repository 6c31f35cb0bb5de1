"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { FieldProblem } from "@/newsroom/errors";
import type { Strictness } from "@/newsroom/fitness/judging";
import type { OpenedStory } from "./story";

/** What judges a story comes beside the script that writing waits for, as soon as the surface listens. */
let fitness: typeof import("@/newsroom/fitness/judging") | null = null;
export async function fetchFitness(): Promise<void> {
  fitness ??= await import("@/newsroom/fitness/judging");
}

/** Something that stands between the story and the editors; `field` leads to its place, `words` to a picture's field. */
export type SubmissionProblem = { field: string | null; words: WordsName | null; text: string };
export type WordsName = "caption" | "credit" | "alternative";

const wordsOf: Record<string, WordsName> = {
  captionMissing: "caption",
  creditMissing: "credit",
  alternativeMissing: "alternative",
  "tooLong.caption": "caption",
  "tooLong.credit": "credit",
  "tooLong.alternative": "alternative",
};

const notice = (text: string): SubmissionProblem => ({ field: null, words: null, text });

type Saving = { flush: () => Promise<number | null> };

const factsHere = () => ({ siteUrl: window.location.origin, uncleared: new Map(), unnamed: [] });

/**
 * What of the words alone stands in the way. What only the server knows, also what was passed in this story, it says itself.
 */
function blockingIn(content: ArticleContent, strictness: Strictness): FieldProblem[] {
  if (!fitness) return [];
  const findings = fitness.findingsIn(content, factsHere(), strictness, "passable");
  return fitness.blockingOf(findings).map(fitness.problemOf);
}

/** What else the checks find, be it left as it is. */
function warningsIn(content: ArticleContent, strictness: Strictness): FieldProblem[] {
  const known = new Set(blockingIn(content, strictness).map((problem) => JSON.stringify(problem)));
  const found = fitness?.findingsIn(content, factsHere(), strictness).map(fitness.problemOf) ?? [];
  return found.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** Handing the story to the editors: saved first, checked here as the server will check it, then submitted. */
export function useSubmission(
  { id: articleId, strictness }: Pick<OpenedStory, "id" | "strictness">,
  action: FormAction<void>,
  saving: Saving,
  read: () => ArticleContent,
) {
  const t = useTranslations("editor.submit");
  const errors = useTranslations("errors");
  const [isBusy, setBusy] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [refusals, setRefusals] = useState<SubmissionProblem[]>([]);
  /** Whether what is missing is shown; it then follows the writing. */
  const [isChecked, setChecked] = useState(false);

  const said = ({ field, messageKey, values }: FieldProblem): SubmissionProblem => ({
    field,
    words: wordsOf[messageKey] ?? null,
    text: errors(messageKey, values),
  });
  const missing = () => blockingIn(read(), strictness).map(said);

  async function attempt(): Promise<SubmissionProblem[] | "missing"> {
    const version = await saving.flush();
    if (version === null) return [notice(t("unsaved"))];
    await fetchFitness();
    if (missing().length > 0) return "missing";
    const form = new FormData();
    form.set("articleId", articleId);
    form.set("version", String(version));
    const answer = await action(untouchedForm as Parameters<typeof action>[0], form);
    if (answer.ok) return [];
    const named = Object.entries(answer.problems).map(([field, text]) => ({ field, words: null, text }));
    return named.length > 0 ? named : [notice(answer.message ?? t("failed"))];
  }

  return {
    isBusy,
    /** How often it was tried: each answer is read out. */
    attempts,
    problems: isChecked ? missing() : refusals,
    /** What stands between the story and its readers as it is now, and what does not. */
    judge: () => ({ blocking: missing(), warnings: warningsIn(read(), strictness).map(said) }),
    dismiss: () => {
      setChecked(false);
      setRefusals([]);
    },
    submit: async () => {
      setBusy(true);
      // A deployment since the page was opened leaves its action unknown to the server.
      const found = await attempt().catch(() => [notice(t("failed"))]);
      if (found.length === 0) return window.location.assign(`/desk/stories/${articleId}?done=submit`);
      setChecked(found === "missing");
      setRefusals(found === "missing" ? [] : found);
      setAttempts((others) => others + 1);
      setBusy(false);
    },
  };
}
