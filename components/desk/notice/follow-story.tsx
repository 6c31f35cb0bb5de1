import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  articleId: string;
  /** The row by which one follows it. */
  followId: string | null;
  follow: FormAction<void>;
  unfollow: FormAction<void>;
  language: Language;
};

/** Begins to follow a story, or ends it. */
export function FollowStory({ articleId, followId, follow, unfollow, language }: Props) {
  const t = texts(language, "notices");
  const label = t(followId === null ? "followStory" : "unfollowStory");
  return (
    <ActionForm key={followId} action={followId === null ? follow : unfollow} label={label}>
      {followId === null ? (
        <input type="hidden" name="articleId" value={articleId} />
      ) : (
        <input type="hidden" name="followId" value={followId} />
      )}
      <SubmitButton variant="quiet">{label}</SubmitButton>
    </ActionForm>
  );
}
