import { DeskTime } from "@/components/desk/desk-time.client";
import { editionName } from "@/components/desk/edition-name";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { type UrgentLine, urgentLength, urgentMinutes } from "@/newsroom/urgent/rules";
import { type Story, StoryChoice } from "./story-choice.client";

export type UrgentActions = {
  set: FormAction<{ id: string }>;
  change: FormAction<void>;
  end: FormAction<void>;
  findStories: FormAction<Story[]>;
};

type Props = {
  edition: Edition;
  running: UrgentLine | undefined;
  /** The newest of the edition. */
  stories: Story[];
  actions: UrgentActions;
  language: Language;
};

/** The urgent line of an edition: set where there is none, else changed and ended. */
export function UrgentForm({ edition, running, stories, actions, language }: Props) {
  const t = texts(language, "fronts");
  const labelOf = (verb: "set" | "change" | "end") =>
    `${t(`urgent.${verb}`)} · ${editionName(edition, language)}`;
  const fields = (
    <>
      <TextField
        name="text"
        label={t("urgent.text")}
        defaultValue={running?.text ?? ""}
        maxLength={urgentLength}
        required
      />
      <StoryChoice
        edition={edition.key}
        search={actions.findStories}
        stories={stories}
        chosen={running?.story ?? undefined}
        labels={{
          ...{ story: t("urgent.story"), none: t("urgent.withoutStory") },
          ...{ words: t("urgent.storyWords"), search: t("search") },
        }}
      />
      <SelectField
        name="minutes"
        label={t("urgent.minutes")}
        defaultValue="60"
        options={urgentMinutes.map((count) => ({
          value: String(count),
          label: t("urgent.forMinutes", { count }),
        }))}
      />
    </>
  );
  const id = running ? <input type="hidden" name="id" value={running.id} /> : null;
  // Each form stays where it is, so that its answer does too.
  return (
    <div className={`flex max-w-form flex-col gap-4 ${running ? "border-s-4 border-alert ps-4" : ""}`}>
      {running ? (
        <p>
          {t("urgent.until")} <DeskTime at={running.endsAt} />
        </p>
      ) : null}
      <ActionForm action={actions.set} label={labelOf("set")} className="flex flex-col gap-4">
        {running ? null : (
          <>
            <input type="hidden" name="edition" value={edition.key} />
            {fields}
            <SubmitButton className="self-start">{t("urgent.set")}</SubmitButton>
          </>
        )}
      </ActionForm>
      <ActionForm action={actions.change} label={labelOf("change")} className="flex flex-col gap-4">
        {running ? (
          <>
            {id}
            {fields}
            <SubmitButton className="self-start">{t("urgent.change")}</SubmitButton>
          </>
        ) : null}
      </ActionForm>
      <ActionForm action={actions.end} label={labelOf("end")}>
        {running ? (
          <>
            {id}
            <SubmitButton variant="danger">{t("urgent.end")}</SubmitButton>
          </>
        ) : null}
      </ActionForm>
    </div>
  );
}
