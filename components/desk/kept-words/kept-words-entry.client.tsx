"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { type KeptWords, keepWords, removeKept } from "@/components/desk/editor/saving/journal";
import { settledWithin } from "@/components/desk/editor/saving/settled-within";
import { readWords } from "@/components/desk/editor/saving/transport";
import { begunName } from "@/components/desk/offline/begun-here";
import { AfterDot } from "@/components/ui/after-dot";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import type { Edition } from "@/newsroom/edition/rules";
import { headlineOf, textOf } from "./kept-text";
import { KeptWordsButtons, type StoryAccess } from "./kept-words-buttons.client";

type Props = {
  words: KeptWords;
  /** Whether another tab writes them just now. */
  isWriting: boolean;
  edition: Edition | undefined;
  create: FormAction<{ id: string }>;
};

/** Milliseconds that this machine's storage is waited for. */
const patience = 4000;

/** What can become of kept words, and what became of the last try. */
function useKeptWords(words: KeptWords, text: string) {
  const { articleId } = words;
  // Of a story that was begun here the server knows nothing: it is written on where it was begun.
  const isBegunHere = begunName(articleId) !== undefined;
  const [access, setAccess] = useState<StoryAccess>(isBegunHere ? "open" : undefined);
  const [isRemoved, setRemoved] = useState(false);
  const [said, setSaid] = useState<"copied" | "notCopied" | "notRemoved" | "notKept" | null>(null);
  useEffect(() => {
    if (access !== undefined) return;
    readWords(articleId).then(
      (story) => setAccess(story?.isEditable ? "open" : "closed"),
      () => setAccess("unknown"),
    );
  }, [articleId, access]);
  const change = async (work: Promise<void>, isGone: boolean, failure: "notRemoved" | "notKept") => {
    const isDone = await settledWithin(patience, work);
    setSaid(isDone ? null : failure);
    setRemoved(isDone && isGone);
  };
  const copy = async () => navigator.clipboard.writeText(text);
  return {
    access,
    isRemoved,
    said,
    ask: () => setAccess(undefined),
    copy: () =>
      copy().then(
        () => setSaid("copied"),
        () => setSaid("notCopied"),
      ),
    remove: () => change(removeKept([words]), true, "notRemoved"),
    keepAgain: () => change(keepWords(words), false, "notKept"),
  };
}

/** Kept words of one story, and everything that can become of them. */
export function KeptWordsEntry({ words, isWriting, edition, create }: Props) {
  const t = useTranslations("desk.words");
  const text = textOf(words);
  const { access, isRemoved, said, ask, copy, remove, keepAgain } = useKeptWords(words, text);
  if (isRemoved)
    return (
      <li>
        <p role="status">
          {t("removed")}{" "}
          <Button variant="plain" onClick={keepAgain}>
            {t("undo")}
          </Button>
        </p>
      </li>
    );
  return (
    <li className="flex flex-col gap-2 border-b border-line pb-6">
      <h2 className="text-title font-bold">
        <Words of={headlineOf(words) || t("untitled")} />
      </h2>
      <p className="text-small text-muted">
        {t("keptAt")} <DeskTime at={words.keptAt} />
        {isWriting && <AfterDot>{t("writing")}</AfterDot>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="max-h-60 max-w-measure overflow-y-auto border-s-4 border-line ps-4" tabIndex={0}>
        <Words of={text} as="p" className="whitespace-pre-line wrap-anywhere" />
      </div>
      {access === "closed" && !isWriting && <p>{t("closed")}</p>}
      {access === "unknown" && !isWriting && <p role="status">{t("unknown")}</p>}
      <KeptWordsButtons
        words={words}
        text={text}
        access={isWriting ? "writing" : access}
        edition={edition}
        create={create}
        onAsk={ask}
        onCopy={copy}
        onRemove={remove}
      />
      <p role="status" className="empty:hidden">
        {said && t(said)}
      </p>
    </li>
  );
}
