import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { WordListShown } from "@/newsroom/comment/lists/queries";
import type { WordsAdded } from "@/newsroom/comment/lists/rules";
import type { Trial } from "@/newsroom/comment/lists/trial";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { ListFields } from "./list-fields";
import { TrialResult } from "./trial-result.client";
import { WrongLines } from "./wrong-lines.client";

export type ListActions = {
  change: FormAction<void>;
  switchOn: FormAction<void>;
  switchOff: FormAction<void>;
  remove: FormAction<void>;
  add: FormAction<WordsAdded>;
  tryOut: FormAction<Trial>;
};
type Props = { list: WordListShown; editions: Edition[]; actions: ListActions; language: Language };

/** A list: what it does, whether it is in use, what it would have caught, and more words for it. */
export function OneList({ list, editions, actions, language }: Props) {
  const t = texts(language, "commentLists");
  const chosen = <input type="hidden" name="listId" value={list.id} />;
  return (
    <div className="flex flex-col gap-6">
      <Sheet title={t("change.title")}>
        <ActionForm action={actions.change} label={t("change.title")} className="mb-4 flex flex-col gap-4">
          {chosen}
          <ListFields list={list} editions={editions} language={language} />
          <SubmitButton className="self-start">{t("change.submit")}</SubmitButton>
        </ActionForm>
        <div className="flex flex-wrap gap-3">
          <ActionForm action={list.isOn ? actions.switchOff : actions.switchOn}>
            {chosen}
            <SubmitButton variant={list.isOn ? "quiet" : "primary"}>
              {t(list.isOn ? "change.switchOff" : "change.switchOn")}
            </SubmitButton>
          </ActionForm>
          <ActionForm action={actions.remove}>
            {chosen}
            <SubmitButton variant="danger">{t("change.remove")}</SubmitButton>
          </ActionForm>
          <ButtonLink href={`/api/comment-words/${list.id}`} download>
            {t("export")}
          </ButtonLink>
        </div>
      </Sheet>
      <Sheet title={t("trial.title")}>
        <ActionForm action={actions.tryOut} label={t("trial.title")} className="flex flex-col gap-3">
          {chosen}
          <p className="text-muted">{t("trial.note")}</p>
          <SubmitButton variant="quiet" className="self-start">
            {t("trial.submit")}
          </SubmitButton>
          <TrialResult />
        </ActionForm>
      </Sheet>
      <Sheet title={t("add.title")}>
        <ActionForm action={actions.add} label={t("add.title")} className="flex flex-col gap-3">
          {chosen}
          <TextAreaField name="text" label={t("add.label")} hint={t("add.note")} rows={6} />
          <SubmitButton className="self-start">{t("add.submit")}</SubmitButton>
          <WrongLines />
        </ActionForm>
      </Sheet>
    </div>
  );
}
