"use client";
import { useTranslations } from "next-intl";
import { Words } from "@/components/ui/words";
import type { Language } from "@/newsroom/language/rules";
import type { NotePlace } from "@/newsroom/note/place";

/** The words that a note is about, as they were when it was written. */
export function Quoted({ place: { field, words }, language }: { place: NotePlace; language: Language }) {
  const t = useTranslations("notes");
  return (
    <p className="note-quoted">
      {field === "body" ? null : <span className="text-muted">{t(`inField.${field}`)} </span>}
      <Words of={words} language={language} />
    </p>
  );
}
