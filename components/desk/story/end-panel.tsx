import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { endKinds } from "@/newsroom/article/steps";
import type { Language } from "@/newsroom/language/rules";
import { MomentForm } from "./moment-form";

type Props = {
  story: DeskArticle;
  /** Null for who may not. */
  actions: Record<"set" | "drop" | "return", FormAction<void>> | null;
  language: Language;
};

/** When what readers have of a story ends by itself, or that it has left the fronts; and how that is changed. */
export function EndPanel({ story, actions, language }: Props) {
  const { row, end, state } = story;
  const t = texts(language, "stories");
  if (state.publicState !== "published") return null;
  const promised = end?.endedAt === null ? end : null;
  const isAway = row.leftFrontsAt !== null;
  const id = <input type="hidden" name="articleId" value={row.id} />;
  if (!actions && !promised && !isAway) return null;
  return (
    <section aria-labelledby="end" className="flex flex-col gap-3">
      <h2 id="end" className="text-title font-bold">
        {t("end.title")}
      </h2>
      {row.leftFrontsAt ? (
        <p>
          {t("end.away")} <DeskTime at={row.leftFrontsAt} />
        </p>
      ) : null}
      {promised ? (
        <p>
          {t(`end.promised.${promised.as}`)} <DeskTime at={promised.at} />
        </p>
      ) : null}
      {actions ? (
        <>
          {/* Each form stays where it is, so that its answer does too. */}
          <ActionForm action={actions.return} label={t("end.return")} className="empty:hidden">
            {isAway ? (
              <>
                {id}
                <SubmitButton variant="quiet">{t("end.return")}</SubmitButton>
              </>
            ) : null}
          </ActionForm>
          <ActionForm action={actions.drop} label={t("end.drop")} className="empty:hidden">
            {promised ? (
              <>
                {id}
                <SubmitButton variant="quiet">{t("end.drop")}</SubmitButton>
              </>
            ) : null}
          </ActionForm>
          <MomentForm
            articleId={row.id}
            action={actions.set}
            label={t(promised ? "end.change" : "end.set")}
            moment={{ name: "at", label: t("end.at") }}
            language={language}
          >
            <SelectField
              name="as"
              label={t("end.as")}
              options={endKinds.map((value) => ({ value, label: t(`end.kind.${value}`) }))}
            />
          </MomentForm>
        </>
      ) : null}
    </section>
  );
}
