"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { type KeptWords, keepWords, removeKept } from "@/components/desk/editor/saving/journal";
import { looseContent } from "@/components/desk/editor/saving/loose-content";
import { readWords } from "@/components/desk/editor/saving/transport";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Button, ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import type { Edition } from "@/newsroom/edition/rules";
import { headlineOf, textOf } from "./kept-text";

type Props = {
  words: KeptWords;
  /** Whether another tab writes them just now. */
  isWriting: boolean;
  edition: Edition | undefined;
  create: FormAction<{ id: string }>;
};

/** Kept words of one story, and everything that can become of them. */
export function KeptWordsEntry({ words, isWriting, edition, create }: Props) {
  const t = useTranslations("desk.words");
  const { articleId } = words;
  const [isOpen, setOpen] = useState<boolean>();
  const [isRemoved, setRemoved] = useState(false);
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  useEffect(() => {
    void readWords(articleId).then((story) => setOpen(story?.isEditable ?? false));
  }, [articleId]);
  const text = textOf(words);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copied.then(
      () => setSaid("copied"),
      () => setSaid("notCopied"),
    );
  };
  if (isRemoved)
    return (
      <li>
        <p role="status">
          {t("removed")}{" "}
          <Button variant="plain" onClick={() => keepWords(words).then(() => setRemoved(false))}>
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
      {isOpen === false && !isWriting && <p>{t("closed")}</p>}
      <div className="flex flex-wrap gap-2">
        {isOpen && !isWriting && (
          <ButtonLink variant="primary" href={`/desk/stories/${articleId}/edit`}>
            {t("continue")}
          </ButtonLink>
        )}
        {isOpen === false && !isWriting && edition && (
          <ActionForm action={create}>
            <input type="hidden" name="edition" value={edition.key} />
            <input
              type="hidden"
              name="content"
              value={JSON.stringify(looseContent(words.content, edition.direction))}
            />
            <SubmitButton variant="primary">{t("newStory")}</SubmitButton>
          </ActionForm>
        )}
        <Button onClick={copy}>{t("copy")}</Button>
        <ButtonLink
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${headlineOf(words).slice(0, 60) || articleId}.txt`}
        >
          {t("download")}
        </ButtonLink>
        {!isWriting && (
          <Button variant="danger" onClick={() => removeKept([words]).then(() => setRemoved(true))}>
            {t("remove")}
          </Button>
        )}
      </div>
      <p role="status" className="empty:hidden">
        {said && t(said)}
      </p>
    </li>
  );
}
