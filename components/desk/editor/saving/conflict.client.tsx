"use client";
import { useTranslations } from "next-intl";
import { type Ref, useRef, useState } from "react";
import { FieldError, Radio, RadioGroup } from "react-aria-components";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { InOrder } from "@/components/ui/in-order";
import { Overlay } from "@/components/ui/overlay.client";
import { compareTexts } from "@/newsroom/article/comparison";
import type { Choice, Side, StoryClash } from "@/newsroom/content/merging";
import { clock } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { textsOf } from "./field-texts";
import { MergedChanges } from "./merged-changes.client";
import { mergeWords, putBlocks } from "./merging";
import type { SaveState } from "./sitting";

type Props = { surface: Surface; other: NonNullable<SaveState["other"]> };

/** Two versions of a story: where both changed the same words, one chooses which stay; the rest comes together. */
export function ConflictPanel({ surface, other }: Props) {
  const t = useTranslations("editor.conflict");
  const fields = useTranslations("editor.fields");
  const { timeZone } = useClock();
  const { edition, choices, draft, open } = surface;
  const [mine] = useState(draft.read);
  const [{ changes, clashes, choose }] = useState(() =>
    mergeWords(edition, draft.saving.state.base, mine, other.content),
  );
  // Nothing is chosen for her: what is saved without a look would drop another's words.
  const [chosen, setChosen] = useState<(Choice | null)[]>(() => clashes.map(() => null));
  const [isAsked, setAsked] = useState(false);
  const groups = useRef<(HTMLDivElement | null)[]>([]);
  const name = other.isOwn ? t("yourself") : (other.savedByName ?? t("somebody"));
  const all = (side: Side) => setChosen(clashes.map(() => side));
  const close = () => open(null);
  const resolve = () => {
    const open_ = chosen.indexOf(null);
    if (open_ >= 0) {
      setAsked(true);
      groups.current[open_]?.querySelector("input")?.focus();
      return;
    }
    draft.load(choose(chosen.map((choice) => choice ?? undefined)), putBlocks);
    draft.saving.resolve(mine);
    close();
  };
  const labelOf = ({ field }: StoryClash, index: number) => {
    const alike = clashes.filter((each) => each.field === field);
    const number = clashes.slice(0, index + 1).filter((each) => each.field === field).length;
    return alike.length === 1 ? fields(field) : t("numbered", { field: fields(field), number });
  };
  const taken = changes.filter(({ side }) => side === "theirs");
  return (
    <Overlay isOpen title={t("title")} width="max-w-page" onOpenChange={close}>
      <p>
        {clashes.length > 0
          ? t(other.isOwn ? "introOwn" : "intro", { name })
          : t(other.isOwn ? "introOwnSettled" : "introSettled", { name })}
      </p>
      {clashes.length > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => all("mine")}>{t("chooseMine")}</Button>
          <Button onClick={() => all("theirs")}>{t("chooseTheirs")}</Button>
        </div>
      )}
      {clashes.map((clash, index) => (
        <ClashChoice
          // biome-ignore lint/suspicious/noArrayIndexKey: clashes that do not change
          key={index}
          label={labelOf(clash, index)}
          choice={chosen[index] ?? null}
          isMissed={isAsked && chosen[index] === null}
          ref={(group) => {
            groups.current[index] = group;
          }}
          onChoose={(choice) => setChosen(chosen.map((each, at) => (at === index ? choice : each)))}
          said={{
            mine: textsOf(clash.field, clash.mine, choices).join("\n"),
            theirs: textsOf(clash.field, clash.theirs, choices).join("\n"),
          }}
          names={{ mine: t("mine"), theirs: t("theirs", { name, time: clock(other.savedAt, timeZone) }) }}
          // Of a headline two are none; paragraphs stand one behind the other.
          mayBeBoth={clash.field === "body"}
          edition={edition}
        />
      ))}
      {taken.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer">{t("taken")}</summary>
          <MergedChanges changes={taken} name={name} choices={choices} edition={edition} />
        </details>
      )}
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

type Sides = Record<Side, string>;

type ChoiceProps = {
  label: string;
  choice: Choice | null;
  /** Whether it was to be saved without a choice here. */
  isMissed: boolean;
  ref: Ref<HTMLDivElement>;
  onChoose: (choice: Choice) => void;
  said: Sides;
  names: Sides;
  mayBeBoth: boolean;
  edition: Edition;
};

/** What both versions say in one place, of which one is chosen, or both. */
function ClashChoice({
  label,
  choice,
  isMissed,
  ref,
  onChoose,
  said,
  names,
  mayBeBoth,
  edition,
}: ChoiceProps) {
  const t = useTranslations("editor.conflict");
  return (
    <RadioGroup
      aria-label={label}
      className="grid gap-x-6 gap-y-2 border-t border-line py-3 md:grid-cols-2"
      ref={ref}
      value={choice}
      isRequired
      isInvalid={isMissed}
      validationBehavior="aria"
      onChange={(chosen) => onChoose(chosen as Choice)}
    >
      <h3 className="col-span-full font-bold">{label}</h3>
      <FieldError className="col-span-full text-small text-alert">{t("choose")}</FieldError>
      <Version side="mine" label={names.mine} text={said.mine} unlike={said.theirs} edition={edition} />
      <Version side="theirs" label={names.theirs} text={said.theirs} unlike={said.mine} edition={edition} />
      {mayBeBoth && said.mine && said.theirs && (
        <Radio value="both" className="conflict-choice col-span-full">
          {t("both")}
        </Radio>
      )}
    </RadioGroup>
  );
}

type VersionProps = { side: Side; label: string; text: string; unlike: string; edition: Edition };

/** What one version says in one place, with the words marked that the other has not. */
function Version({ side, label, text, unlike, edition }: VersionProps) {
  const t = useTranslations("editor.conflict");
  const runs = compareTexts(unlike, text, edition.language).filter(({ kind }) => kind !== "deleted");
  return (
    <div>
      <Radio value={side} className="conflict-choice">
        {label}
      </Radio>
      <div ref={showDifference} lang={edition.language} dir={edition.direction} className="conflict-words">
        {text === "" && <p className="text-muted">{t("empty")}</p>}
        {runs.map(({ kind, text: words }, index) => {
          const Element = kind === "same" ? "span" : "mark";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of a version that does not change
            <Element key={index}>
              <InOrder text={words} />
            </Element>
          );
        })}
      </div>
    </div>
  );
}

/** A long text begins at its first difference, with a little of what is the same before it. */
function showDifference(box: HTMLElement | null): void {
  const first = box?.querySelector("mark");
  if (!box || !first) return;
  const above = first.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (above > box.clientHeight / 2) box.scrollTop += above - box.clientHeight / 4;
}
