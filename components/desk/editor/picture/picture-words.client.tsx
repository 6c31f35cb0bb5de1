"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { cleanWords } from "@/components/desk/editor/body/paste/words";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { alternativeLimit, captionLimit, creditLimit } from "@/newsroom/picture/rules";

type Props = {
  picture: PlacedPicture;
  isEditable: boolean;
  onWrite: (words: Partial<PlacedPicture>) => void;
};

/** Caption, credit and alternative text of a picture in its place, or the word that it is decorative. */
export function PictureWords({ picture, isEditable, onWrite }: Props) {
  const t = useTranslations("editor.picture");
  const common = { isEditable, picture, onWrite };
  return (
    <div className="picture-words">
      <WordsField {...common} name="caption" label={t("caption")} limit={captionLimit} />
      <WordsField
        {...common}
        name="credit"
        label={t("credit")}
        placeholder={t("creditHint")}
        limit={creditLimit}
      />
      {!picture.isDecorative && (
        <WordsField
          {...common}
          name="alternative"
          label={t("alternative")}
          placeholder={t("alternativeHint")}
          limit={alternativeLimit}
        />
      )}
      <label className="decorative">
        <input
          type="checkbox"
          checked={picture.isDecorative}
          disabled={!isEditable}
          onChange={(event) => onWrite({ isDecorative: event.target.checked })}
        />
        {t("isDecorative")}
      </label>
    </div>
  );
}

function WordsField({
  picture,
  name,
  label,
  placeholder,
  limit,
  isEditable,
  onWrite,
}: Props & {
  name: "caption" | "credit" | "alternative";
  label: string;
  placeholder?: string;
  limit: number;
}) {
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
  return (
    <div className="words-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        value={words}
        placeholder={placeholder}
        maxLength={limit}
        readOnly={!isEditable}
        data-words={name}
        data-missing={words.trim() === "" ? "" : undefined}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          const clean = cleanWords(words).trim();
          if (isEditable && clean !== words) take(clean);
        }}
      />
    </div>
  );
}
