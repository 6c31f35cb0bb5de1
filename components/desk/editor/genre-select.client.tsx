"use client";
import { useTranslations } from "next-intl";
import { type Genre, genres } from "@/newsroom/content/words";
import type { Choice } from "./story";

type Props = {
  choices: Choice[];
  chosen: Genre;
  isDisabled: boolean;
  /** Undefined for the first of them, which a story is by itself. */
  onChoose: (genre: Genre | undefined) => void;
};

/** What kind of text the story is. */
export function GenreSelect({ choices, chosen, isDisabled, onChoose }: Props) {
  const t = useTranslations("editor.fields");
  const choose = (name: string) => {
    const genre = genres.find((each) => each === name);
    onChoose(genre === genres[0] ? undefined : genre);
  };
  return (
    <select
      id="field-genre"
      dir="auto"
      aria-label={t("genre")}
      className="min-h-10 cursor-pointer bg-transparent text-small"
      value={chosen}
      disabled={isDisabled}
      onChange={(event) => choose(event.target.value)}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
