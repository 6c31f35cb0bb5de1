"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { goToPlace } from "@/components/desk/editor/body/go-to-place";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { Sentence, Words } from "@/components/ui/words";
import { isBlank } from "@/newsroom/storable";
import { IgnoreForm } from "./ignore-form.client";
import type { StyleNote } from "./notes";
import type { HouseStyleState } from "./use-house-style.client";

type Props = { note: StyleNote; style: HouseStyleState; surface: Surface; onFocus: () => void };

/** One note: the words with what is meant, its reason, and what can be done about it. */
export function StyleNoteRow({ note, style, surface, onFocus }: Props) {
  const t = useTranslations("style");
  const { check, field, suggestions, note: said, before, found, after } = note;
  const [isAsking, ask] = useState(false);
  const isUnseen = (right: string) => check === "directionMarks" || isBlank(right);
  return (
    <li data-note={check} onFocus={onFocus}>
      <p>
        <b>{t(`checks.${check}.name`)}</b> {t(`checks.${check}.reason`)}
      </p>
      {said ? (
        <p>
          <Sentence text={t("note", { note: said })} />
        </p>
      ) : null}
      <p>
        {field === "body" ? null : <span className="text-muted">{t(`inField.${field}`)} </span>}
        <Words of={before + found + after} language={surface.edition.language}>
          {before}
          <mark className="style-found">{found}</mark>
          {after}
        </Words>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {suggestions.map((right) => (
          <Button key={right} onClick={() => style.apply(note, right)}>
            {isUnseen(right) ? (
              t(check === "doubledSpace" ? "space" : "drop")
            ) : (
              <Sentence text={t("apply", { words: right.trim() })} />
            )}
          </Button>
        ))}
        <Button variant="plain" onClick={() => goTo(note, surface)}>
          {t("go")}
        </Button>
        {isAsking ? null : (
          <Button variant="plain" onClick={() => ask(true)}>
            {t("ignore")}
          </Button>
        )}
      </div>
      {isAsking && (
        <IgnoreForm onIgnore={(reason) => style.ignore(note, reason)} onCancel={() => ask(false)} />
      )}
    </li>
  );
}

/** Selects what was found where it stands. */
function goTo({ field, from, to }: StyleNote, { draft: { editor } }: Surface): void {
  if (!editor) return;
  if (field === "body") {
    editor.chain().setTextSelection({ from, to }).scrollIntoView().focus().run();
    return;
  }
  goToPlace(editor, field, null);
  const element = document.getElementById(`field-${field}`);
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(from, to);
}
