"use client";
import { useTranslations } from "next-intl";
import type { KeptWords } from "@/components/desk/editor/saving/journal";
import { looseContent } from "@/components/desk/editor/saving/loose-content";
import { begunName, begunPath } from "@/components/desk/offline/begun-here";
import { ActionForm } from "@/components/ui/action-form.client";
import { Button, ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Edition } from "@/newsroom/edition/rules";
import { headlineOf } from "./kept-text";

/** Whether one may write on in the story: `unknown` where the server did not say; undefined while it is asked. */
export type StoryAccess = "open" | "closed" | "unknown" | undefined;

type Props = {
  words: KeptWords;
  text: string;
  access: StoryAccess | "writing";
  edition: Edition | undefined;
  create: FormAction<{ id: string }>;
  onAsk: () => void;
  onCopy: () => void;
  onRemove: () => void;
};

/** What one may do with kept words: a new story only where theirs is known to be closed. */
export function KeptWordsButtons({ words, text, access, edition, create, onAsk, onCopy, onRemove }: Props) {
  const t = useTranslations("desk.words");
  const { articleId } = words;
  const begun = begunName(articleId);
  return (
    <div className="flex flex-wrap gap-2">
      {access === "open" && (
        <ButtonLink
          variant="primary"
          href={
            begun === undefined ? `/desk/stories/${articleId}/edit` : begunPath(begun, words.edition ?? "")
          }
        >
          {t("continue")}
        </ButtonLink>
      )}
      {access === "unknown" && <Button onClick={onAsk}>{t("ask")}</Button>}
      {access === "closed" && edition && (
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
      <Button onClick={onCopy}>{t("copy")}</Button>
      <ButtonLink
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        download={`${headlineOf(words).slice(0, 60) || articleId}.txt`}
      >
        {t("download")}
      </ButtonLink>
      {access !== "writing" && (
        <Button variant="danger" onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
    </div>
  );
}
