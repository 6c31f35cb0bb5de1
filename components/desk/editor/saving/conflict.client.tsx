"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import type { ArticleContent } from "@/newsroom/content/rules";
import { clock } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { textsOf } from "./field-texts";
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
      {unsettled.map((field) => (
        <FieldChoice
          key={field}
          label={fields(field)}
          side={sides[field] ?? "mine"}
          onChoose={(side) => setSides({ ...sides, [field]: side })}
          versions={(["mine", "theirs"] as const).map((side) => ({
            side,
            label: side === "mine" ? t("mine") : t("theirs", { name, time: clock(other.savedAt, timeZone) }),
            lines: textsOf(field, side === "mine" ? mine : theirs, choices),
          }))}
          edition={edition}
        />
      ))}
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

type Said = { side: Side; label: string; lines: string[] };

type ChoiceProps = {
  label: string;
  side: Side;
  onChoose: (side: Side) => void;
  versions: Said[];
  edition: Edition;
};

/** What both versions say in a field, of which one is chosen. */
function FieldChoice({ label, side, onChoose, versions, edition }: ChoiceProps) {
  return (
    <RadioGroup
      aria-label={label}
      className="grid gap-x-6 gap-y-2 border-t border-line py-3 md:grid-cols-2"
      value={side}
      onChange={(chosen) => onChoose(chosen as Side)}
    >
      <h3 className="col-span-full font-bold">{label}</h3>
      {versions.map((said) => (
        <Version
          key={said.side}
          {...said}
          unlike={versions.find((each) => each !== said)?.lines ?? []}
          edition={edition}
        />
      ))}
    </RadioGroup>
  );
}

type VersionProps = Said & { unlike: string[]; edition: Edition };

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
