"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { AfterDot } from "@/components/ui/after-dot";
import { longestSought, type Sought } from "./finding";
import type { Spot } from "./spots";
import type { FindState } from "./use-find.client";

type Props = { find: FindState; surface: Surface; onClose: () => void; ref: Ref<HTMLElement> };

/** What is sought, how many places there are, and what comes in their place. */
export function FindBar({ find, surface, onClose, ref }: Props) {
  const t = useTranslations("editor.find");
  const { sought, hit, count, current, step, seek } = find;
  const { opened, open, edition, story } = surface;
  const isReplacing = opened === "replace" && story.isEditable;
  const where = useWhere(hit?.spot);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.code === "F3") step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const box = (name: "isWhole" | "isExact") => (
    <label>
      <input
        type="checkbox"
        checked={sought[name]}
        onChange={(event) => seek({ [name]: event.target.checked } satisfies Partial<Sought>)}
      />
      {t(name)}
    </label>
  );
  return (
    <search ref={ref} aria-label={t("label")} className="find-bar" onKeyDown={onKeyDown}>
      <div>
        <label htmlFor={id}>{t("words")}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          lang={edition.language}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestSought}
          // biome-ignore lint/a11y/noAutofocus: the bar opens to write this
          autoFocus
          value={sought.words}
          onFocus={(event) => event.target.select()}
          onChange={(event) => seek({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
          }}
        />
        <p role="status" className="find-count">
          {sought.words !== "" && (count === 0 ? t("none") : t("at", { at: current + 1, count }))}
          {where && <AfterDot>{where}</AfterDot>}
        </p>
        <button type="button" disabled={count === 0} onClick={() => step(-1)}>
          {t("previous")}
        </button>
        <button type="button" disabled={count === 0} onClick={() => step(1)}>
          {t("next")}
        </button>
        {box("isWhole")}
        {box("isExact")}
        {story.isEditable && (
          <button
            type="button"
            aria-expanded={isReplacing}
            onClick={() => open(isReplacing ? "find" : "replace")}
          >
            {t("more")}
          </button>
        )}
        <button type="button" aria-label={t("close")} onClick={onClose}>
          {icons.remove}
        </button>
      </div>
      {isReplacing && <ReplaceLine find={find} language={edition.language} />}
    </search>
  );
}

function ReplaceLine({ find, language }: { find: FindState; language: string }) {
  const t = useTranslations("editor.find");
  const id = useId();
  const [by, setBy] = useState("");
  const { count, replaced } = find;
  return (
    <div>
      <label htmlFor={id}>{t("by")}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        lang={language}
        autoComplete="off"
        maxLength={longestSought}
        value={by}
        onChange={(event) => setBy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) find.replaceOne(by);
        }}
      />
      <button type="button" disabled={count === 0} onClick={() => find.replaceOne(by)}>
        {t("replace")}
      </button>
      <button type="button" disabled={count === 0} onClick={() => find.replaceAll(by)}>
        {t("replaceAll")}
      </button>
      <p role="status">{replaced !== null && t("replaced", { count: replaced })}</p>
      {replaced !== null && replaced > 0 && (
        <button type="button" onClick={find.undo}>
          {t("undo")}
        </button>
      )}
    </div>
  );
}

/** Where something was found, by the name of its field; nothing of the body's own words, which are marked. */
function useWhere(spot: Spot | undefined): string | null {
  const t = useTranslations("editor");
  if (!spot || spot.kind === "body") return null;
  if (spot.kind === "field") return t(`fields.${spot.name}`);
  if (spot.kind === "lead") return t(`picture.${spot.name}`);
  if (spot.name === "caption" || spot.name === "credit" || spot.name === "alternative")
    return t(spot.node === "table" ? "table.caption" : `picture.${spot.name}`);
  return t(
    spot.name === "title"
      ? "atom.embed.words"
      : spot.name === "source"
        ? "atom.blockquote.words"
        : "atom.footnote.words",
  );
}
