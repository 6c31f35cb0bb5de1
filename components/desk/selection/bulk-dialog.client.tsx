"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { Overlay } from "@/components/ui/overlay.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { BulkVerb } from "@/newsroom/bulk/rules";
import { BulkField } from "./bulk-field.client";
import type { SelectedStory } from "./selected";

type Named = { id: string; name: string };
/** What this person may do with many stories, and what may be chosen for it. */
export type OfferedSteps = { verbs: BulkVerb[]; sections: Named[]; people: Named[]; reasonLength: number };

/** What became of them: how many it was done with, and why it was not with the others. */
export type BulkReport = { done: number; failed: { articleId: string; headline: string; reason: string }[] };

type Props = {
  verb: BulkVerb;
  stories: SelectedStory[];
  offered: OfferedSteps;
  act: FormAction<BulkReport>;
  onDone: (report: BulkReport) => void;
  onClose: () => void;
};

/** Asks before something is done with all chosen stories, which it names, and tells what became of each that it was not done with. */
export function BulkDialog({ verb, stories, offered, act, onDone, onClose }: Props) {
  const t = useTranslations("bulk");
  // What was chosen when it was asked: what is done is taken from the choice behind.
  const [asked] = useState(stories);
  return (
    <Overlay isOpen title={t(`verbs.${verb}`)} onOpenChange={onClose}>
      <ActionForm action={act} className="flex flex-col gap-4">
        <Asked verb={verb} stories={asked} offered={offered} onDone={onDone} />
      </ActionForm>
      <Button variant="plain" className="self-start" onClick={onClose}>
        {t("close")}
      </Button>
    </Overlay>
  );
}

function Asked({ verb, stories, offered, onDone }: Omit<Props, "act" | "onClose">) {
  const t = useTranslations("bulk");
  const { ok, turn, result } = useFormAnswer<BulkReport>();
  const tell = useEffectEvent(() => ok && result && onDone(result));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => void tell(), [turn]);
  if (ok && result) return <Report report={result} />;
  return (
    <>
      <p>{t("asked", { count: stories.length })}</p>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        className="max-h-48 list-disc overflow-y-auto ps-6 text-small"
      >
        {stories.map(({ value, headline }) => (
          <li key={value}>
            <input type="hidden" name="stories[]" value={value} />
            <Words of={headline || t("untitled")} />
          </li>
        ))}
      </ul>
      <input type="hidden" name="verb" value={verb} />
      <BulkField verb={verb} offered={offered} />
      <SubmitButton variant={verb === "spike" ? "danger" : "primary"} className="self-start">
        {t(`verbs.${verb}`)}
      </SubmitButton>
    </>
  );
}

function Report({ report: { failed } }: { report: BulkReport }) {
  const t = useTranslations("bulk");
  if (failed.length === 0) return null;
  return (
    <div>
      <h3 className="font-bold">{t("failed", { count: failed.length })}</h3>
      <ul className="max-h-80 list-disc overflow-y-auto ps-6">
        {failed.map(({ articleId, headline, reason }) => (
          <li key={articleId}>
            <a href={deskStoryPath(articleId)}>
              <Words of={headline || t("untitled")} />
            </a>
            <p className="text-small text-muted">{reason}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
