import { ActionForm } from "@/components/ui/action-form.client";
import { DialogButton } from "@/components/ui/dialog-button.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { DeskArticle } from "@/newsroom/article/rules";
import { plainText } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";
import { skeletonOf, templateLimits } from "@/newsroom/template/rules";

type Props = { story: DeskArticle; edition: Edition; action: FormAction<{ id: string }>; language: Language };

/** Keeps what a story is made of, for stories to come; asks before, since all who write read its words then. */
export function KeepTemplate({ story, edition, action, language }: Props) {
  const t = texts(language, "stories");
  return (
    <DialogButton
      label={t("template.keep")}
      variant="quiet"
      title={t("template.keep")}
      cancel={t("template.close")}
    >
      {story.state.publicState === "published" && !story.hasUnpublishedChanges ? null : (
        <Notice tone="warn">{t("template.unread")}</Notice>
      )}
      <KeptWords story={story} edition={edition} language={language} />
      <ActionForm action={action} className="flex flex-col gap-3">
        <input type="hidden" name="articleId" value={story.row.id} />
        <input type="hidden" name="version" value={story.version} />
        <TextField
          name="name"
          label={t("template.name")}
          hint={t("template.hint")}
          maxLength={templateLimits.name}
          autoComplete="off"
        />
        <SubmitButton className="self-start">{t("template.keepIt")}</SubmitButton>
      </ActionForm>
    </DialogButton>
  );
}

/** The words that a template gives to whoever begins with it. */
function KeptWords({ story, edition, language }: Omit<Props, "action">) {
  const t = texts(language, "stories");
  const { standfirst, body } = skeletonOf(story.content);
  const words = [standfirst, plainText(body)].filter((text) => !isBlank(text)).join("\n\n");
  if (words === "") return <p className="text-muted">{t("template.noWords")}</p>;
  return (
    <>
      <p id="template-words">{t("template.words")}</p>
      <section
        aria-labelledby="template-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        className="max-h-60 overflow-y-auto border-s-4 border-line ps-4"
      >
        <Words of={words} as="p" language={edition.language} className="wrap-anywhere whitespace-pre-line" />
      </section>
    </>
  );
}
