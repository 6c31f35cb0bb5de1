"use client";
import { useTranslations } from "next-intl";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { Words } from "@/components/ui/words";
import type { Trial } from "@/newsroom/comment/lists/trial";
import { commentStates } from "@/newsroom/comment/rules";

/** What a list would have caught, by where the comments stand, with examples; nothing before it was tried. */
export function TrialResult() {
  const t = useTranslations("commentLists.trial");
  const { result } = useFormAnswer<Trial>();
  if (!result) return null;
  const caught = commentStates.filter((state) => result.caught[state] > 0);
  return (
    <div role="status" className="flex flex-col gap-3">
      <p>{t("looked", { count: result.looked })}</p>
      {caught.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="flex flex-wrap gap-x-6">
        {caught.map((state) => (
          <li key={state}>{t("caught", { state, count: result.caught[state] })}</li>
        ))}
      </ul>
      {result.examples.length > 0 ? (
        <>
          <h3 className="font-bold">{t("examples")}</h3>
          <ul className="divide-y divide-line">
            {result.examples.map(({ id, runs }) => (
              <li key={id} className="py-2 wrap-anywhere">
                <Words of={runs.map(({ text }) => text).join("")}>
                  {runs.map(({ text, start, isMarked }) =>
                    isMarked ? (
                      <mark key={start} className="bg-selection text-ink">
                        {text}
                      </mark>
                    ) : (
                      text
                    ),
                  )}
                </Words>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
