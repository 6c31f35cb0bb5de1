"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FormAction, untouchedForm } from "@/components/ui/form-state";
import { type ArticleContent, missingIn } from "@/newsroom/article/rules";

/** Something that stands between the story and the editors; `field` leads to its place. */
export type SubmissionProblem = { field: string | null; text: string };

type Saving = { flush: () => Promise<number | null> };

/** Handing the story to the editors: saved first, checked here as the server will check it, then submitted. */
export function useSubmission(
  articleId: string,
  action: FormAction<void>,
  saving: Saving,
  read: () => ArticleContent,
) {
  const t = useTranslations("editor.submit");
  const errors = useTranslations("errors");
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<SubmissionProblem[]>([]);

  async function attempt(): Promise<SubmissionProblem[]> {
    const version = await saving.flush();
    if (version === null) return [{ field: null, text: t("unsaved") }];
    const missing = missingIn(read());
    if (missing.length > 0)
      return missing.map(({ field, messageKey, values }) => ({ field, text: errors(messageKey, values) }));
    const form = new FormData();
    form.set("articleId", articleId);
    form.set("version", String(version));
    const answer = await action(untouchedForm as Parameters<typeof action>[0], form);
    if (answer.ok) return [];
    const named = Object.entries(answer.problems).map(([field, text]) => ({ field, text }));
    return named.length > 0 ? named : [{ field: null, text: answer.message ?? t("failed") }];
  }

  return {
    isBusy,
    problems,
    dismiss: () => setProblems([]),
    submit: async () => {
      setBusy(true);
      // A deployment since the page was opened leaves its action unknown to the server.
      const found = await attempt().catch(() => [{ field: null, text: t("failed") }]);
      setProblems(found);
      if (found.length === 0) window.location.assign(`/desk/stories/${articleId}`);
      else setBusy(false);
    },
  };
}
