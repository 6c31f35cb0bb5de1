"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Choices } from "@/components/desk/editor/story";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import type { Block } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { genreOf } from "@/newsroom/content/words";
import { clock } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { differencesOf, type Field, merged, type Side } from "./merging";
import type { SaveState } from "./sitting";

type Props = { surface: Surface; other: NonNullable<SaveState["other"]> };

/** Two versions of a story side by side: where both changed, one chooses which words stay; the rest comes together. */
export function ConflictPanel({ surface, other }: Props) {
  const t = useTranslations("editor.conflict");
  const fields = useTranslations("editor.fields");
  const { list } = useFormatter();
  const { timeZone } = useClock();
  const { edition, choices, draft, open } = surface;
  const mine = draft.read();
  const theirs = other.content;
  const { open: unsettled, settled } = differencesOf(draft.saving.state.base, mine, theirs);
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({});
  const name = other.isOwn ? t("yourself") : (other.savedByName ?? t("somebody"));
  const all = (side: Side) => setSides(Object.fromEntries(unsettled.map((field) => [field, side])));
  const close = () => open(null);
  const resolve = () => {
    draft.load(merged({ ...settled, ...sides }, mine, theirs));
    draft.saving.resolve(mine);
    close();
  };
  const taken = (Object.keys(settled) as Field[]).filter((field) => settled[field] === "theirs");
  return (
    <Overlay isOpen title={t("title")} width="max-w-page" onOpenChange={close}>
      <p>
        {unsettled.length > 0
          ? t(other.isOwn ? "introOwn" : "intro", { name })
          : t(other.isOwn ? "introOwnSettled" : "introSettled", { name })}
      </p>
      {taken.length > 0 && <p>{t("taken", { name, fields: list(taken.map((field) => fields(field))) })}</p>}
      {unsettled.length > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => all("mine")}>{t("chooseMine")}</Button>
          <Button onClick={() => all("theirs")}>{t("chooseTheirs")}</Button>
        </div>
      )}
      {unsettled.map((field) => {
        const [ours, others] = [textsOf(field, mine, choices), textsOf(field, theirs, choices)];
        return (
          <RadioGroup
            key={field}
            aria-label={fields(field)}
            className="grid gap-x-6 gap-y-2 border-t border-line py-3 md:grid-cols-2"
            value={sides[field] ?? "mine"}
            onChange={(side) => setSides({ ...sides, [field]: side as Side })}
          >
            <h3 className="col-span-full font-bold">{fields(field)}</h3>
            <Version side="mine" label={t("mine")} lines={ours} unlike={others} edition={edition} />
            <Version
              side="theirs"
              label={t("theirs", { name, time: clock(other.savedAt, timeZone) })}
              lines={others}
              unlike={ours}
              edition={edition}
            />
          </RadioGroup>
        );
      })}
      <p className="text-small text-muted">{t("note")}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={resolve}>
          {t("save")}
        </Button>
        <Button variant="plain" onClick={close}>
          {t("later")}
        </Button>
      </div>
    </Overlay>
  );
}

type VersionProps = { side: Side; label: string; lines: string[]; unlike: string[]; edition: Edition };

/** What one version says in a field, line by line, with those marked that the other has not. */
function Version({ side, label, lines, unlike, edition }: VersionProps) {
  const t = useTranslations("editor.conflict");
  return (
    <div>
      <Radio value={side} className="conflict-choice">
        {label}
      </Radio>
      <div ref={showDifference} lang={edition.language} dir={edition.direction} className="conflict-words">
        {lines.length === 0 && <p className="text-muted">{t("empty")}</p>}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a version that does not change
          <p key={index} data-different={unlike.includes(line) ? undefined : ""}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

/** A long text begins at its first difference, with a line of what is the same before it. */
function showDifference(box: HTMLElement | null): void {
  const first = box?.querySelector<HTMLElement>("[data-different]");
  const before = first?.previousElementSibling ?? first;
  if (box && before) box.scrollTop += before.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

function textsOf(field: Field, content: ArticleContent, choices: Choices): string[] {
  const names = (ids: string[], from: Choices[keyof Choices]) =>
    ids.map((id) => from.find((choice) => choice.id === id)?.name ?? "").filter(Boolean);
  switch (field) {
    case "body":
      return content.body.doc.content.map(blockText).filter(Boolean);
    case "genre":
      return names([genreOf(content)], choices.genres);
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
