import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { CommentedArticle } from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";
import { settingsPath } from "./settings/paths";

type Props = {
  story: CommentedArticle;
  actions: { close: FormAction<void>; open: FormAction<void> };
  language: Language;
};

/** Closes or opens the comments of the story that was chosen. */
export function StorySwitch({ story, actions, language }: Props) {
  const t = texts(language, "comments");
  const verb = story.isOpenForComments ? "close" : "open";
  return (
    <ActionForm action={actions[verb]} className="mb-1 flex flex-wrap items-center gap-3">
      <input type="hidden" name="articleId" value={story.id} />
      {!story.isOpenForComments && <span className="font-bold">{t("queue.isClosed")}</span>}
      <SubmitButton variant="quiet">{t(`queue.verbs.${verb}`)}</SubmitButton>
      <a href={settingsPath("story", story.id)}>{texts(language, "commentSettings")("ofStory")}</a>
    </ActionForm>
  );
}
