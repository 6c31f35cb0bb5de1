"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { countWords } from "@/newsroom/body/words";
import { contentLimits, genreOf } from "@/newsroom/content/words";
import { isBlank } from "@/newsroom/storable";
import { GenreSelect } from "./genre-select.client";
import { GrowingText } from "./growing-text.client";
import { OverLimit, tiedToLimit } from "./over-limit.client";
import { PickerList } from "./picker-list.client";
import { LeadPicture } from "./picture/lead-picture.client";
import { SectionPicker } from "./section-picker.client";
import type { Choice } from "./story";
import type { Surface } from "./use-surface.client";
import { wantTopic } from "./want-topic";
import { writtenField } from "./written-field";

/** Words of a headline beyond which readers' eyes leave (90th percentile of the dailies measured). */
const headlineWords = 12;

/** Everything above the body, where readers will see it. */
export function StoryHead({ surface }: { surface: Surface }) {
  const t = useTranslations("editor.fields");
  const { story, edition, choices, draft, isListening } = surface;
  const { editor, fields, write } = draft;
  const isDisabled = !story.isEditable;
  const isNew = story.isEditable && isBlank(story.content.headline);
  // A new story begins with its headline; who has begun elsewhere meanwhile is left there.
  useEffect(() => {
    if (isNew && isListening && document.activeElement === document.body)
      document.getElementById("field-headline")?.focus();
  }, [isNew, isListening]);
  const words = countWords(fields.headline);
  const [added, setAdded] = useState<Choice[]>([]);
  const topics = [...choices.topics, ...added];
  async function addMissingTopic(name: string): Promise<string | null> {
    const answer = await wantTopic(story.id, name);
    if (answer.kind === "failed") return answer.message ?? t("topicFailed");
    if (answer.kind === "proposed") return t("topicProposed", { name: answer.name });
    const isNew = !topics.some(({ id }) => id === answer.id);
    if (isNew) setAdded((others) => [...others, answer]);
    write({ topicIds: [...new Set([...draft.read().topicIds, answer.id])] });
    return isNew ? t(`topicMade.${edition.language}`, { name: answer.name }) : null;
  }
  const limited = (name: "headline" | "standfirst" | "dateline") => ({
    id: `over-${name}`,
    length: fields[name].length,
    limit: contentLimits[name],
  });
  const field = (name: "headline" | "standfirst" | "dateline") => ({
    id: `field-${name}`,
    "aria-label": t(name),
    placeholder: t(`${name}Hint`),
    value: fields[name],
    ...tiedToLimit(limited(name)),
    readOnly: isDisabled,
    onWrite: (written: string) => write({ [name]: written }),
  });
  const overLimit = (name: "headline" | "standfirst" | "dateline") => <OverLimit {...limited(name)} />;
  const picker = (name: "topics" | "bylines", key: "topicIds" | "bylineIds") => ({
    id: `field-${key}`,
    label: t(key),
    language: edition.language,
    choices: name === "topics" ? topics : choices[name],
    chosen: fields[key],
    isDisabled,
    onChoose: (ids: string[]) => write({ [key]: ids }),
  });
  return (
    <header lang={edition.language} dir={edition.direction} className="flex flex-col gap-2">
      <div className="story-labels">
        <GenreSelect
          choices={choices.genres}
          chosen={genreOf(fields)}
          isDisabled={isDisabled}
          onChoose={(genre) => write({ genre })}
        />
        <SectionPicker
          choices={choices.sections}
          chosen={fields.sectionId}
          isDisabled={isDisabled}
          onChoose={(sectionId) => write({ sectionId })}
        />
        <PickerList
          {...picker("topics", "topicIds")}
          hint={t("topicsHint")}
          placeholder={t("topicAdd")}
          onMissing={addMissingTopic}
        />
      </div>
      <GrowingText
        {...field("headline")}
        className="text-headline font-bold"
        onEnter={() => document.getElementById("field-standfirst")?.focus()}
      />
      {overLimit("headline")}
      {words > headlineWords && (
        <p className="field-hint">{t("headlineLong", { words, best: headlineWords })}</p>
      )}
      <GrowingText
        {...field("standfirst")}
        className="text-standfirst text-muted"
        onEnter={() => {
          // At once, not with the next frame as the command alone would: the next key is already on its way.
          editor?.view.focus();
          editor?.commands.focus("start");
        }}
      />
      {overLimit("standfirst")}
      <div className="story-signed">
        <PickerList {...picker("bylines", "bylineIds")} placeholder={t("bylineAdd")} />
        <input {...writtenField(field("dateline"))} className="dateline" />
      </div>
      {overLimit("dateline")}
      <LeadPicture surface={surface} />
    </header>
  );
}
