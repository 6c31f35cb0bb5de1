"use client";
import { useTranslations } from "next-intl";
import { countWords } from "@/newsroom/body/rules";
import { contentLimits } from "@/newsroom/content/rules";
import { editions } from "@/newsroom/edition/rules";
import { cleanWords } from "./body/paste/words";
import { GrowingText } from "./growing-text.client";
import { PickerList } from "./picker-list.client";
import { LeadPicture } from "./picture/lead-picture.client";
import type { useUploads } from "./picture/use-uploads.client";
import { SectionPicker } from "./section-picker.client";
import type { Choices, OpenedStory, StoryFields } from "./story";

type Props = {
  story: OpenedStory;
  choices: Choices;
  fields: StoryFields;
  uploads: ReturnType<typeof useUploads>;
  onWrite: (part: Partial<StoryFields>) => void;
  onBody: () => void;
};

/** Words of a headline beyond which readers' eyes leave (90th percentile of the dailies measured). */
const headlineWords = 12;

/** Everything above the body, where readers will see it. */
export function StoryHead({ story, choices, fields, uploads, onWrite, onBody }: Props) {
  const t = useTranslations("editor.fields");
  const isDisabled = !story.isEditable;
  const { language, direction } = editions[story.edition];
  const words = countWords(fields.headline);
  return (
    <header lang={language} dir={direction} className="story-head">
      <div className="story-labels">
        <SectionPicker
          choices={choices.sections}
          chosen={fields.sectionId}
          isDisabled={isDisabled}
          onChoose={(sectionId) => onWrite({ sectionId })}
        />
        <PickerList
          id="field-topicIds"
          label={t("topicIds")}
          hint={t("topicsHint")}
          placeholder={t("topicAdd")}
          language={language}
          choices={choices.topics}
          chosen={fields.topicIds}
          isDisabled={isDisabled}
          onChoose={(topicIds) => onWrite({ topicIds: topicIds.slice(0, contentLimits.topics) })}
        />
      </div>
      <GrowingText
        id="field-headline"
        aria-label={t("headline")}
        placeholder={t("headlineHint")}
        className="text-headline font-bold"
        value={fields.headline}
        maxLength={contentLimits.headline}
        readOnly={isDisabled}
        onWrite={(headline) => onWrite({ headline })}
        onEnter={() => document.getElementById("field-standfirst")?.focus()}
      />
      {words > headlineWords && <p className="field-hint">{t("headlineLong", { words })}</p>}
      <GrowingText
        id="field-standfirst"
        aria-label={t("standfirst")}
        placeholder={t("standfirstHint")}
        className="text-standfirst text-muted"
        value={fields.standfirst}
        maxLength={contentLimits.standfirst}
        readOnly={isDisabled}
        onWrite={(standfirst) => onWrite({ standfirst })}
        onEnter={onBody}
      />
      <div className="story-signed">
        <PickerList
          id="field-bylineIds"
          label={t("bylineIds")}
          placeholder={t("bylineAdd")}
          language={language}
          choices={choices.bylines}
          chosen={fields.bylineIds}
          isDisabled={isDisabled}
          onChoose={(bylineIds) => onWrite({ bylineIds: bylineIds.slice(0, contentLimits.bylines) })}
        />
        <input
          id="field-dateline"
          aria-label={t("dateline")}
          placeholder={t("datelineHint")}
          value={fields.dateline}
          maxLength={contentLimits.dateline}
          readOnly={isDisabled}
          className="dateline"
          onChange={(event) => onWrite({ dateline: event.target.value })}
          onBlur={() => {
            const dateline = cleanWords(fields.dateline).trim();
            if (!isDisabled && dateline !== fields.dateline) onWrite({ dateline });
          }}
        />
      </div>
      <LeadPicture
        picture={fields.leadPicture}
        uploads={uploads}
        isEditable={story.isEditable}
        onWrite={(leadPicture) => onWrite({ leadPicture })}
      />
    </header>
  );
}
