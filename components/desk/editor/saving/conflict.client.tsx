"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Choices, OtherVersion } from "@/components/desk/editor/story";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { type Block, plainText } from "@/newsroom/body/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { clock } from "@/newsroom/date/rules";
import { type EditionKey, editions } from "@/newsroom/edition/rules";
import { differencesOf, type Field, merged, type Side } from "./merging";

type Props = {
  edition: EditionKey;
  choices: Choices;
  /** What both versions began with, where that is known. */
  base: ArticleContent | null;
  mine: ArticleContent;
  other: OtherVersion & { content: ArticleContent };
  onResolve: (content: ArticleContent) => void;
  onClose: () => void;
};

/** Two versions of a story side by side: where both changed, one chooses which words stay; the rest comes together. */
export function ConflictPanel({ edition, choices, base, mine, other, onResolve, onClose }: Props) {
  const t = useTranslations("editor.conflict");
  const fields = useTranslations("editor.fields");
  const { list } = useFormatter();
  const theirs = other.content;
  const { open, settled } = differencesOf(base, mine, theirs);
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({});
  const name = other.savedByName ?? t("somebody");
  const all = (side: Side) => setSides(Object.fromEntries(open.map((field) => [field, side])));
  const taken = (Object.keys(settled) as Field[]).filter((field) => settled[field] === "theirs");
  return (
    <Overlay isOpen title={t("title")} width="max-w-page" onOpenChange={onClose}>
      <p>{t(open.length > 0 ? "intro" : "introSettled", { name })}</p>
      {taken.length > 0 && <p>{t("taken", { name, fields: list(taken.map((field) => fields(field))) })}</p>}
      {open.length > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => all("mine")}>{t("chooseMine")}</Button>
          <Button onClick={() => all("theirs")}>{t("chooseTheirs")}</Button>
        </div>
      )}
      {open.map((field) => (
        <RadioGroup
          key={field}
          aria-label={fields(field)}
          className="conflict-field"
          value={sides[field] ?? "mine"}
          onChange={(side) =>
            setSides((others) => ({ ...others, [field]: side === "theirs" ? side : "mine" }))
          }
        >
          <h3>{fields(field)}</h3>
          <Version
            side="mine"
            label={t("mine")}
            lines={linesOf(field, mine, theirs, choices)}
            edition={edition}
          />
          <Version
            side="theirs"
            label={t("theirs", { name, time: clock(other.savedAt, editions[edition].timeZone) })}
            lines={linesOf(field, theirs, mine, choices)}
            edition={edition}
          />
        </RadioGroup>
      ))}
      <p className="text-small text-muted">{t("note")}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => onResolve(merged({ ...settled, ...sides }, mine, theirs))}>
          {t("save")}
        </Button>
        <Button variant="plain" onClick={onClose}>
          {t("later")}
        </Button>
      </div>
    </Overlay>
  );
}

type Line = { text: string; isDifferent: boolean };

function Version({
  side,
  label,
  lines,
  edition,
}: {
  side: Side;
  label: string;
  lines: Line[];
  edition: EditionKey;
}) {
  const t = useTranslations("editor.conflict");
  const { language, direction } = editions[edition];
  return (
    <div className="conflict-version">
      <Radio value={side} className="conflict-choice">
        {label}
      </Radio>
      <div lang={language} dir={direction} className="conflict-words">
        {lines.length === 0 && <p className="text-muted">{t("empty")}</p>}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a version that does not change
          <p key={index} data-different={line.isDifferent ? "" : undefined}>
            {line.text}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What one version says in a field, line by line, with those that the other version has not marked. */
function linesOf(field: Field, content: ArticleContent, other: ArticleContent, choices: Choices): Line[] {
  const others = new Set(textsOf(field, other, choices));
  return textsOf(field, content, choices).map((text) => ({ text, isDifferent: !others.has(text) }));
}

function textsOf(field: Field, content: ArticleContent, choices: Choices): string[] {
  const names = (ids: string[], from: Choices[keyof Choices]) =>
    ids.map((id) => from.find((choice) => choice.id === id)?.name ?? "").filter(Boolean);
  switch (field) {
    case "body":
      return content.body.doc.content.map(blockText).filter(Boolean);
    case "sectionId":
      return names(content.sectionId ? [content.sectionId] : [], choices.sections);
    case "topicIds":
      return names(content.topicIds, choices.topics);
    case "bylineIds":
      return names(content.bylineIds, choices.bylines);
    case "leadPicture":
      return content.leadPicture ? pictureTexts(content.leadPicture) : [];
    default:
      return content[field] ? [content[field]] : [];
  }
}

function blockText(block: Block): string {
  if (block.type === "picture") return pictureTexts(block.attrs).join(" · ");
  if (block.type === "horizontalRule") return "———";
  return plainText({ version: 1, doc: { type: "doc", content: [block] } });
}

function pictureTexts(picture: { caption: string; credit: string; alternative: string }): string[] {
  return [picture.caption, picture.credit, picture.alternative].filter((text) => text !== "");
}
