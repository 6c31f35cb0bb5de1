import { MomentForm } from "@/components/desk/story/moment-form";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { longestEmbargoNote } from "@/newsroom/embargo/rules";
import type { Language } from "@/newsroom/language/rules";
import { EmbargoMark } from "./embargo-mark";

type Props = {
  story: DeskArticle;
  /** Null for who may not, which hangs on whether there is one. */
  actions: { set: FormAction<{ live: number }>; lift: FormAction<void> } | null;
  language: Language;
};

/** Until when a story's words stay in the newsroom and whose wish that is, and how that is changed. */
export function EmbargoPanel({ story, actions, language }: Props) {
  const { row, embargo } = story;
  const t = texts(language, "stories");
  if (!embargo && !actions) return null;
  const id = <input type="hidden" name="articleId" value={row.id} />;
  const label = t(embargo ? "embargo.change" : "embargo.set");
  return (
    <section aria-labelledby="embargo" className="flex flex-col gap-3">
      <h2 id="embargo" className="text-title font-bold">
        {t("embargo.title")}
      </h2>
      {embargo ? (
        <div>
          <EmbargoMark until={embargo.until} language={language} />
          <p className="mt-1 wrap-anywhere">
            <Sentence text={t("embargo.of", { note: embargo.note })} />
          </p>
          <p className="text-caption text-muted">{t("embargo.means")}</p>
        </div>
      ) : null}
      {actions ? (
        <>
          {/* Each form stays where it is, so that its answer does too. */}
          <ActionForm action={actions.lift} label={t("embargo.lift")} className="empty:hidden">
            {embargo ? (
              <>
                {id}
                <SubmitButton variant="quiet">{t("embargo.lift")}</SubmitButton>
              </>
            ) : null}
          </ActionForm>
          <MomentForm
            articleId={row.id}
            action={actions.set}
            label={label}
            moment={{ name: "until", label: t("embargo.until") }}
            language={language}
          >
            <TextField name="note" label={t("embargo.note")} maxLength={longestEmbargoNote} required />
          </MomentForm>
        </>
      ) : null}
    </section>
  );
}
