"use client";
import { useTranslations } from "next-intl";
import type { Choices } from "@/components/desk/editor/story";
import { InOrder } from "@/components/ui/in-order";
import { Sentence } from "@/components/ui/words";
import { compareTexts } from "@/newsroom/article/comparison";
import type { StoryChange } from "@/newsroom/content/merging";
import type { Edition } from "@/newsroom/edition/rules";
import { textsOf } from "./field-texts";

type Props = { changes: StoryChange[]; name: string; choices: Choices; edition: Edition };

/** What was taken from each of two texts, with the words that came and went. */
export function MergedChanges({ changes, name, choices, edition }: Props) {
  const t = useTranslations("editor.merged");
  const sides = (["theirs", "mine"] as const).filter((side) => changes.some((each) => each.side === side));
  return sides.map((side) => (
    <section key={side} className="mt-2">
      <h4 className="font-bold">
        <Sentence text={side === "mine" ? t("fromMine") : t("fromTheirs", { name })} />
      </h4>
      <ChangedPlaces
        changes={changes.filter((each) => each.side === side)}
        choices={choices}
        edition={edition}
      />
    </section>
  ));
}

/** Places of a story that differ, with the words that came and went in each. */
export function ChangedPlaces({ changes, choices, edition }: Omit<Props, "name">) {
  const t = useTranslations("editor.merged");
  const fields = useTranslations("editor.fields");
  return (
    <ul className="compared flex flex-col gap-2">
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes that do not change
        <li key={index}>
          <span className="text-caption text-muted">
            {change.isMoved ? t("moved", { field: fields(change.field) }) : fields(change.field)}
          </span>
          <Runs change={change} choices={choices} edition={edition} />
        </li>
      ))}
    </ul>
  );
}

const elements = { same: "span", inserted: "ins", deleted: "del" } as const;

function Runs({ change, choices, edition }: { change: StoryChange; choices: Choices; edition: Edition }) {
  const t = useTranslations("editor.merged");
  const [was, is] = [change.was, change.is].map((words) => textsOf(change.field, words, choices).join("\n"));
  if (!was && !is) return null;
  return (
    <p lang={edition.language} dir={edition.direction} className="wrap-anywhere whitespace-pre-line">
      {compareTexts(was ?? "", is ?? "", edition.language).map(({ kind, text }, index) => {
        const Element = elements[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name
          <Element key={index}>
            {kind !== "same" && <span className="sr-only">{` ${t(kind)} `}</span>}
            <InOrder text={text} />
          </Element>
        );
      })}
    </p>
  );
}
