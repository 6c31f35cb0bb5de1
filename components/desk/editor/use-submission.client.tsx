"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { FieldProblem } from "@/newsroom/errors";
import type { Facts } from "@/newsroom/fitness/checks";
import type { Finding, Strictness } from "@/newsroom/fitness/judging";
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

const factsHere = (known: Partial<Facts> = {}): Facts => ({
  siteUrl: window.location.origin,
  uncleared: new Map(),
  unnamed: [],
  ...known,
});

/**
 * What of the words alone stands in the way of sending them. What only the server knows, also what was passed in this story
 * since it was opened, it says itself.
 */
function blockingIn(content: ArticleContent, strictness: Strictness): FieldProblem[] {
  if (!fitness) return [];
  const findings = fitness.findingsIn(content, factsHere(), strictness, "passable");
  return fitness.blockingOf(findings).map(fitness.problemOf);
}

/** Handing the story to the editors: saved first, checked here as the server will check it, then submitted. */
export function useSubmission(
  story: Pick<OpenedStory, "id" | "strictness" | "passed" | "unnamed">,
  action: FormAction<void>,
  saving: Saving,
  read: () => ArticleContent,
) {
  const { id: articleId, strictness, passed } = story;
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

  function judge(uncleared: Facts["uncleared"] = new Map()) {
    if (!fitness) return null;
    const { problemOf } = fitness;
    const content = read();
    const facts = factsHere({ uncleared, unnamed: fitness.unnamedIn(content, story.unnamed) });
    const { blocking, warnings } = fitness.partedOf(fitness.findingsIn(content, facts, strictness, passed));
    const saidOf = (findings: Finding[]) => findings.map((finding) => said(problemOf(finding)));
    return { blocking: saidOf(blocking), warnings: saidOf(warnings) };
  }

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
      const found = await attempt().catch(() => [notice(t("failed"))]);
      if (found.length === 0) return window.location.assign(`/desk/stories/${articleId}?done=submit`);
      setChecked(found === "missing");
      setRefusals(found === "missing" ? [] : found);
      setAttempts((others) => others + 1);
      setBusy(false);
    },
  };
}
