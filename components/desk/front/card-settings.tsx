import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { cardMarks, cardSizes, type FrontSaved, frontLimits } from "@/newsroom/front/rules";
import type { ComposedCard } from "@/newsroom/front/warnings";
import type { Language } from "@/newsroom/language/rules";

type Option = { value: string; label: string };

type Props = {
  action: FormAction<FrontSaved>;
  frontId: string;
  version: number;
  container: string;
  composed: ComposedCard;
  pictures: Option[];
  /** Other containers that the card may be carried to. */
  others: Option[];
  language: Language;
};

/** What is written for a card on this front; what is left empty follows the story. */
export function CardSettings(props: Props) {
  const { action, frontId, version, container, composed, pictures, others, language } = props;
  const t = texts(language, "fronts");
  const { storyId, placed, headline } = composed;
  const field = (name: string, value: string) => (
    <input type="hidden" name={`change.${name}`} value={value} />
  );
  const about = (kind: string) => (
    <>
      <input type="hidden" name="frontId" value={frontId} />
      <input type="hidden" name="version" value={version} />
      {field("kind", kind)}
      {field("container", container)}
      {field("storyId", storyId)}
    </>
  );
  const none = { value: "", label: t("followsStory") };
  return (
    <>
      <h2 className="mb-3 text-title font-bold">
        <Words of={headline} />
      </h2>
      <ActionForm action={action} label={t("cardSettings")} className="flex flex-col gap-4">
        {about("setCard")}
        <TextField
          name="change.headline"
          label={t("shortHeadline")}
          hint={t("overrideHint")}
          defaultValue={placed?.headline ?? ""}
          maxLength={frontLimits.headline}
        />
        <TextField
          name="change.kicker"
          label={t("kicker")}
          hint={t("kickerHint")}
          defaultValue={placed?.kicker ?? ""}
          maxLength={frontLimits.kicker}
        />
        <SelectField
          name="change.picture"
          label={t("picture")}
          defaultValue={placed?.picture ?? ""}
          options={[none, { value: "none", label: t("noPicture") }, ...pictures]}
        />
        <SelectField
          name="change.size"
          label={t("size")}
          defaultValue={placed?.size ?? ""}
          options={[
            { value: "", label: t("sizes.usual") },
            ...cardSizes.map((value) => ({ value, label: t(`sizes.${value}`) })),
          ]}
        />
        <SelectField
          name="change.mark"
          label={t("markLabel")}
          defaultValue={placed?.mark ?? ""}
          options={[
            { value: "", label: t("mark.none") },
            ...cardMarks.map((value) => ({ value, label: t(`mark.${value}`) })),
          ]}
        />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
      {others.length > 0 ? (
        <ActionForm
          action={action}
          label={t("carry")}
          className="mt-6 flex flex-col gap-3 border-t border-line pt-4"
        >
          {about("carryCard")}
          <SelectField name="change.to" label={t("carry")} options={others} />
          <SubmitButton variant="quiet" className="self-start">
            {t("carryNow")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
