"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { PictureRights } from "@/components/desk/editor/dialogs.client";
import { OverLimit, tiedToLimit } from "@/components/desk/editor/over-limit.client";
import type { WordsName } from "@/components/desk/editor/use-submission.client";
import { writtenField } from "@/components/desk/editor/written-field";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { alternativeLimit, captionLimit, creditLimit } from "@/newsroom/picture/rules";
import { isBlank } from "@/newsroom/storable";

type Props = {
  picture: PlacedPicture;
  isEditable: boolean;
  onWrite: (words: Partial<PlacedPicture>) => void;
};

/** Caption, credit and alternative text of a picture in its place, or the word that it is decorative. */
export function PictureWords({ picture, isEditable, onWrite }: Props) {
  const t = useTranslations("editor.picture");
  const field = (name: WordsName) => ({ name, label: t(name), isEditable, picture, onWrite });
  return (
    <div className="picture-words">
      <WordsField {...field("caption")} limit={captionLimit} />
      <WordsField {...field("credit")} placeholder={t("creditHint")} limit={creditLimit} />
      {!picture.isDecorative && (
        <WordsField {...field("alternative")} placeholder={t("alternativeHint")} limit={alternativeLimit} />
      )}
      <label className="flex min-h-9 items-center gap-2 text-muted">
        <input
          type="checkbox"
          className="size-4.5 accent-accent"
          checked={picture.isDecorative}
          disabled={!isEditable}
          onChange={(event) => onWrite({ isDecorative: event.target.checked })}
        />
        {t("isDecorative")}
      </label>
      {/* It comes with the dialogs: its place is kept. */}
      <p className="flex min-h-9 flex-wrap items-center gap-x-2">
        <PictureRights pictureId={picture.pictureId} />
      </p>
    </div>
  );
}

type FieldProps = Props & { name: WordsName; label: string; placeholder?: string; limit: number };

function WordsField({ picture, name, label, placeholder, limit, isEditable, onWrite }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The document answers a stroke later; a field that waited for it would throw the caret to its end.
  const [words, setWords] = useState(picture[name]);
  useEffect(() => {
    if (document.activeElement !== field.current) setWords(picture[name]);
  }, [picture, name]);
  const take = (next: string) => {
    setWords(next);
    onWrite({ [name]: next });
  };
  const limited = { id: `${id}-over`, length: words.length, limit };
  return (
    <div className="words-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        {...writtenField({ value: words, readOnly: !isEditable, onWrite: take })}
        placeholder={placeholder}
        {...tiedToLimit(limited)}
        data-words={name}
        data-missing={isBlank(words) ? "" : undefined}
      />
      <OverLimit {...limited} />
    </div>
  );
}
